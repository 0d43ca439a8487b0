package io.virga.models.balancing;

import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Targets that a load balancer passes requests of one kind to; each node checks their health by itself. One in a zone
 * that is not enabled for the balancer is {@link TargetHealth#UNUSED}: neither checked nor sent requests (ALB guide, "Target
 * health status").
 */
public final class TargetGroup implements TargetRegistry {
    private final LoadBalancer balancer;
    private final String name;
    private final int number;
    private final List<NodeTargets> views = new ArrayList<>();
    private final Set<Target> registered = new LinkedHashSet<>();
    private final @Nullable StickySessions sessions;

    /**
     * @param name of the resource whose instances are its targets
     * @param number among the balancer's groups, from 0
     */
    TargetGroup(LoadBalancer balancer, String name, int number) {
        this.balancer = balancer;
        this.name = name;
        this.number = number;
        Stickiness stickiness = balancer.settings().options().stickiness();
        this.sessions = stickiness.isSticky() ? new StickySessions(balancer.simulation()::now, stickiness) : null;
        balancer.nodes().forEach(node -> views.add(node.add(this)));
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    /** Where sessions belong; null where they are not sticky. */
    @Nullable
    StickySessions sessions() {
        return sessions;
    }

    /** Requests that all nodes together have with that target. */
    int outstanding(Target target) {
        int sum = 0;
        for (NodeTargets view : views) {
            sum += view.outstandingHere(target);
        }
        return sum;
    }

    @Override
    public void register(Instance instance) {
        register(new InstanceTarget(instance), TargetHealth.INITIAL);
    }

    @Override
    public void registerHealthy(Instance instance) {
        registerHealthy(new InstanceTarget(instance));
    }

    /** Registers a target that is healthy already: the state at the start of a simulation. */
    public void registerHealthy(Target target) {
        register(target, TargetHealth.HEALTHY);
    }

    private void register(Target target, TargetHealth start) {
        registered.add(target);
        if (isUsed(target)) {
            views.forEach(view -> view.register(target, start));
        }
        balancer.publish();
    }

    @Override
    public void deregister(Instance instance, Runnable whenDrained) {
        deregister(new InstanceTarget(instance), whenDrained);
    }

    /**
     * No new requests from now on.
     *
     * @param whenDrained called once its requests are answered or the deregistration delay is over
     */
    public void deregister(Target target, Runnable whenDrained) {
        registered.remove(target);
        List<NodeTarget> leaving = new ArrayList<>();
        for (NodeTargets view : views) {
            NodeTarget removed = view.deregister(target);
            if (removed != null) {
                leaving.add(removed);
            }
        }
        balancer.publish();
        Deregistration deregistration = new Deregistration(leaving, whenDrained);
        if (!deregistration.start()) {
            balancer.endLater(deregistration);
        }
    }

    private boolean isUsed(Target target) {
        AvailabilityZone zone = target.zone();
        return zone == null || balancer.isEnabledIn(zone);
    }

    @Override
    public TargetHealth health(Instance instance) {
        return health(new InstanceTarget(instance));
    }

    /**
     * What most of the living nodes say of a registered target; {@link TargetHealth#INITIAL} when they say nothing in
     * common. One that was deregistered is draining as long as some node has not let it go.
     */
    TargetHealth health(Target target) {
        if (!isUsed(target)) {
            return TargetHealth.UNUSED;
        }
        int[] votes = new int[TargetHealth.values().length];
        int alive = 0;
        for (NodeTargets view : views) {
            if (view.isAlive()) {
                alive++;
                votes[view.health(target).ordinal()]++;
            }
        }
        if (!registered.contains(target)) {
            return votes[TargetHealth.DRAINING.ordinal()] > 0 ? TargetHealth.DRAINING : TargetHealth.UNUSED;
        }
        if (2 * votes[TargetHealth.UNHEALTHY.ordinal()] > alive) {
            return TargetHealth.UNHEALTHY;
        }
        return 2 * votes[TargetHealth.HEALTHY.ordinal()] > alive ? TargetHealth.HEALTHY : TargetHealth.INITIAL;
    }

    /** {@code HealthyHostCount}. */
    public int healthyHostCount() {
        int count = 0;
        for (Target target : registered) {
            count += health(target) == TargetHealth.HEALTHY ? 1 : 0;
        }
        return count;
    }

    void healthChanged(LoadBalancerNode node, NodeTarget target, String why) {
        balancer.healthChanged(node, target, why);
    }
}
