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
import java.util.Set;

/**
 * An Application Load Balancer: a node in each of its zones, behind one name.
 *
 * <p>The name answers with the addresses of the nodes that live and have a healthy target, and with all of them when none
 * has (ALB guide, target group health); a dead node's address leaves once its failure has been noticed.
 */
public final class ApplicationLoadBalancer extends Entity implements TargetRegistry, AddressRecord {
    /** Documented for the names of load balancers. */
    private static final long TIME_TO_LIVE_NANOS = 60_000_000_000L;

    private final LoadBalancerSettings settings;
    private final Journal journal;
    private final LoadBalancerMetrics metrics;
    private final List<LoadBalancerNode> nodes = new ArrayList<>();
    private final Set<LoadBalancerNode> known = new LinkedHashSet<>();
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
        this.metrics = new LoadBalancerMetrics(new LcuMeter(sim, measureFromNanos));
        HealthProbe probe = new HealthProbe(calls, name, settings.healthCheck());
        for (AvailabilityZone zone : zones) {
            LoadBalancerNode node = new LoadBalancerNode(sim, this, zone, settings, calls, probe);
            nodes.add(node);
            known.add(node);
        }
        publish();
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
        Deregistration deregistration = new Deregistration(nodes.size(), whenDrained);
        delay.hold(deregistration, settings.deregistrationDelayNanos());
        nodes.forEach(node -> node.deregister(instance, deregistration::nodeDrained));
        publish();
    }

    /** What most of the living nodes say; {@link TargetHealth#INITIAL} when they say nothing in common. */
    @Override
    public TargetHealth health(Instance instance) {
        if (!registered.contains(instance)) {
            return TargetHealth.UNUSED;
        }
        int alive = 0;
        int healthy = 0;
        int unhealthy = 0;
        for (LoadBalancerNode node : nodes) {
            if (node.isAlive()) {
                alive++;
                healthy += node.health(instance) == TargetHealth.HEALTHY ? 1 : 0;
                unhealthy += node.health(instance) == TargetHealth.UNHEALTHY ? 1 : 0;
            }
        }
        if (2 * unhealthy > alive) {
            return TargetHealth.UNHEALTHY;
        }
        return 2 * healthy > alive ? TargetHealth.HEALTHY : TargetHealth.INITIAL;
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
                "is " + target.health().name().toLowerCase(java.util.Locale.ROOT) + " for the node in "
                        + node.zone().path() + ": " + why);
        publish();
    }

    void nodeFailed(LoadBalancerNode node) {
        detection.hold(node, settings.nodeFailureDetectionNanos());
    }

    void nodeRestored(LoadBalancerNode node) {
        detection.hold(node, settings.nodeFailureDetectionNanos());
    }

    private void detect(LoadBalancerNode node) {
        boolean changed = node.isAlive() ? known.add(node) : known.remove(node);
        if (changed) {
            publish();
        }
    }

    private void publish() {
        List<Endpoint> able = new ArrayList<>();
        for (LoadBalancerNode node : nodes) {
            if (known.contains(node) && node.hasHealthyTarget()) {
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

    /** One target leaving: over when all nodes are drained or the delay has passed, whichever is first. */
    private static final class Deregistration {
        private final Runnable whenDrained;
        private int busyNodes;

        Deregistration(int nodes, Runnable whenDrained) {
            this.busyNodes = nodes;
            this.whenDrained = whenDrained;
        }

        void nodeDrained() {
            if (--busyNodes == 0) {
                whenDrained.run();
            }
        }

        void end() {
            if (busyNodes > 0) {
                busyNodes = 0;
                whenDrained.run();
            }
        }
    }
}
