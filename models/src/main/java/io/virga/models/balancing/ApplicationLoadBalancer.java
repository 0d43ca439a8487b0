package io.virga.models.balancing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.compute.Instance;
import io.virga.models.dns.AddressRecord;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An Application Load Balancer: a node in each of its zones, behind one name.
 *
 * <p>The name answers with the addresses of the nodes that live and do not have unhealthy targets only, and with all of
 * them when there is no such node (ALB guide, target group health); a dead node's address leaves once its failure has been
 * noticed.
 */
public final class ApplicationLoadBalancer extends Entity implements TargetRegistry, AddressRecord {
    /** Documented for the names of load balancers. */
    private static final long TIME_TO_LIVE_NANOS = 60_000_000_000L;

    private final LoadBalancerSettings settings;
    private final Journal journal;
    private final LoadBalancerMetrics metrics;
    private final List<LoadBalancerNode> nodes = new ArrayList<>();
    /** Nodes that are believed to live. */
    private final Set<LoadBalancerNode> trusted = new LinkedHashSet<>();

    private final Set<Instance> registered = new LinkedHashSet<>();
    private final Activity<LoadBalancerNode> detection = activity("node-detection", this::detect);
    private final Activity<Deregistration> delay = activity("deregistration-delay", Deregistration::end);
    private List<Endpoint> addresses = List.of();

    /** @param measureFromNanos when the bill begins, on the simulation's clock */
    public ApplicationLoadBalancer(
            Simulation sim,
            String name,
            List<AvailabilityZone> zones,
            LoadBalancerSettings settings,
            Calls calls,
            Journal journal,
            long measureFromNanos) {
        super(sim, name);
        this.settings = settings;
        this.journal = journal;
        this.metrics = new LoadBalancerMetrics(new LcuMeter(sim, measureFromNanos, settings.idleTimeoutNanos()));
        HealthProbe probe = new HealthProbe(calls, name);
        for (AvailabilityZone zone : zones) {
            LoadBalancerNode node = new LoadBalancerNode(sim, this, zone, settings, calls, probe);
            nodes.add(node);
            trusted.add(node);
        }
        publish();
    }

    List<LoadBalancerNode> nodes() {
        return nodes;
    }

    public LoadBalancerMetrics metrics() {
        return metrics;
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
        nodes.forEach(node -> node.register(instance, start));
        publish();
    }

    @Override
    public void deregister(Instance instance, Runnable whenDrained) {
        registered.remove(instance);
        List<NodeTarget> leaving = new ArrayList<>();
        for (LoadBalancerNode node : nodes) {
            NodeTarget target = node.deregister(instance);
            if (target != null) {
                leaving.add(target);
            }
        }
        publish();
        Deregistration deregistration = new Deregistration(leaving, whenDrained);
        if (!deregistration.start()) {
            delay.hold(deregistration, settings.deregistrationDelayNanos());
        }
    }

    /**
     * What most of the living nodes say of a registered instance; {@link TargetHealth#INITIAL} when they say nothing in
     * common. One that was deregistered is draining as long as some node has a request with it.
     */
    @Override
    public TargetHealth health(Instance instance) {
        int[] votes = new int[TargetHealth.values().length];
        int alive = 0;
        for (LoadBalancerNode node : nodes) {
            if (node.isAlive()) {
                alive++;
                votes[node.health(instance).ordinal()]++;
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

    @Override
    public List<Endpoint> addresses() {
        return addresses;
    }

    @Override
    public long timeToLiveNanos() {
        return TIME_TO_LIVE_NANOS;
    }

    void healthChanged(LoadBalancerNode node, NodeTarget target, String why) {
        journal.record(
                "health",
                target.instance().path(),
                "is " + target.check().health().name().toLowerCase(Locale.ROOT) + " for the node in "
                        + node.zone().path() + ": " + why);
        publish();
    }

    /** A node died or came back, which is noticed later. */
    void aliveChanged(LoadBalancerNode node) {
        detection.hold(node, settings.nodeFailureDetectionNanos());
    }

    private void detect(LoadBalancerNode node) {
        boolean changed = node.isAlive() ? trusted.add(node) : trusted.remove(node);
        if (changed) {
            publish();
        }
    }

    private void publish() {
        List<Endpoint> able = new ArrayList<>();
        for (LoadBalancerNode node : nodes) {
            if (trusted.contains(node) && node.isEligible()) {
                able.add(node);
            }
        }
        List<Endpoint> answer = able.isEmpty() ? List.copyOf(nodes) : able;
        if (!answer.equals(addresses)) {
            if (!addresses.isEmpty()) {
                journal.record("dns", path(), "answers with the nodes in " + zones(answer));
            }
            addresses = answer;
        }
    }

    private static String zones(List<Endpoint> endpoints) {
        List<String> names = new ArrayList<>();
        endpoints.forEach(endpoint -> names.add(String.valueOf(endpoint.zone())));
        return String.join(", ", names);
    }

    /** One instance leaving: over when no node has a request with it; what is left after the delay is cut off. */
    private static final class Deregistration {
        private final List<NodeTarget> targets;
        private final Runnable whenDrained;
        private int busy;

        Deregistration(List<NodeTarget> targets, Runnable whenDrained) {
            this.targets = targets;
            this.whenDrained = whenDrained;
        }

        /** Returns whether it is over already. */
        boolean start() {
            busy = targets.size() + 1;
            targets.forEach(target -> target.drain(this::drained));
            drained();
            return busy == 0;
        }

        private void drained() {
            if (--busy == 0) {
                whenDrained.run();
            }
        }

        void end() {
            targets.forEach(NodeTarget::cut);
        }
    }
}
