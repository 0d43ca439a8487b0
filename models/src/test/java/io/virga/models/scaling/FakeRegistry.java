package io.virga.models.scaling;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A target group whose health checks a test decides, or which sees at once whether the application answers. */
final class FakeRegistry extends Entity implements TargetRegistry {
    final Map<Instance, TargetHealth> health = new LinkedHashMap<>();
    private final Activity<Runnable> draining = activity("draining", Runnable::run);
    /** All that were registered in order, those that have left included. */
    final List<Instance> ever = new ArrayList<>();

    long drainNanos;
    boolean checksApplications;

    FakeRegistry(Simulation sim) {
        super(sim, "registry");
    }

    @Override
    public void register(Instance instance) {
        ever.add(instance);
        health.put(instance, TargetHealth.INITIAL);
    }

    @Override
    public void registerHealthy(Instance instance) {
        ever.add(instance);
        health.put(instance, TargetHealth.HEALTHY);
    }

    @Override
    public void deregister(Instance instance, Runnable whenDrained) {
        health.remove(instance);
        draining.hold(whenDrained, drainNanos);
    }

    @Override
    public TargetHealth health(Instance instance) {
        if (checksApplications && health.containsKey(instance)) {
            return instance.applicationReady() ? TargetHealth.HEALTHY : TargetHealth.UNHEALTHY;
        }
        return health.getOrDefault(instance, TargetHealth.UNUSED);
    }
}
