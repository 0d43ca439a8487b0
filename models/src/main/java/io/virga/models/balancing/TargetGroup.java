package io.virga.models.balancing;

import io.virga.models.compute.Instance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instances that a load balancer passes requests of one kind to; each node checks their health by itself. One in a zone
 * that is not enabled for the balancer is {@link TargetHealth#UNUSED}: neither checked nor sent requests (ALB guide, "Target
 * health status").
 */
public final class TargetGroup implements TargetRegistry {
    private final LoadBalancer balancer;
    private final String name;
    private final int number;
    private final List<NodeTargets> views = new ArrayList<>();
    private final Set<Instance> registered = new LinkedHashSet<>();
    private final @Nullable StickySessions sessions;

    /**
     * @param name of the resource whose instances are its targets
     * @param number among the balancer's groups, from 0
     */
    TargetGroup(LoadBalancer balancer, String name, int number) {
        this.balancer = balancer;
        this.name = name;
        this.number = number;
        Stickiness stickiness = balancer.settings().stickiness();
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

    /** Requests that all nodes together have with that instance. */
    int outstanding(Instance instance) {
        int sum = 0;
        for (NodeTargets view : views) {
            sum += view.outstandingHere(instance);
        }
        return sum;
    }

    @Override
    public void register(Instance instance) {
        register(instance, TargetHealth.INITIAL);
    }

    @Override
    public void registerHealthy(Instance instance) {
        register(instance, TargetHealth.HEALTHY);
    }

    private void register(Instance instance, TargetHealth start) {
        registered.add(instance);
        if (balancer.isEnabledIn(instance.zone())) {
            views.forEach(view -> view.register(instance, start));
        }
        balancer.publish();
    }

    @Override
    public void deregister(Instance instance, Runnable whenDrained) {
        registered.remove(instance);
        List<NodeTarget> leaving = new ArrayList<>();
        for (NodeTargets view : views) {
            NodeTarget target = view.deregister(instance);
            if (target != null) {
                leaving.add(target);
            }
        }
        balancer.publish();
        Deregistration deregistration = new Deregistration(leaving, whenDrained);
        if (!deregistration.start()) {
            balancer.endLater(deregistration);
        }
    }

    /**
     * What most of the living nodes say of a registered instance; {@link TargetHealth#INITIAL} when they say nothing in
     * common. One that was deregistered is draining as long as some node has not let it go.
     */
    @Override
    public TargetHealth health(Instance instance) {
        if (!balancer.isEnabledIn(instance.zone())) {
            return TargetHealth.UNUSED;
        }
        int[] votes = new int[TargetHealth.values().length];
        int alive = 0;
        for (NodeTargets view : views) {
            if (view.isAlive()) {
                alive++;
                votes[view.health(instance).ordinal()]++;
            }
        }
        if (!registered.contains(instance)) {
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
        for (Instance instance : registered) {
            count += health(instance) == TargetHealth.HEALTHY ? 1 : 0;
        }
        return count;
    }

    void healthChanged(LoadBalancerNode node, NodeTarget target, String why) {
        balancer.healthChanged(node, target, why);
    }
}
