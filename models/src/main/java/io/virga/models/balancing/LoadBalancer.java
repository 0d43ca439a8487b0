package io.virga.models.balancing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.dns.AddressRecord;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A load balancer: a node in each of its zones, behind one name.
 *
 * <p>The name answers with the addresses of the nodes that live and do not have unhealthy targets only, and with all of
 * them when there is no such node (ALB and NLB guides, target group health); a dead node's address leaves once its failure has been
 * noticed.
 */
public final class LoadBalancer extends Entity implements AddressRecord {
    /** Documented for the names of load balancers. */
    private static final long TIME_TO_LIVE_NANOS = 60_000_000_000L;

    private final LoadBalancerSettings settings;
    private final Journal journal;
    private final LoadBalancerMetrics metrics;
    private final List<LoadBalancerNode> nodes = new ArrayList<>();
    /** Nodes that are believed to live. */
    private final Set<LoadBalancerNode> trusted = new LinkedHashSet<>();

    private final Map<String, TargetGroup> groups = new LinkedHashMap<>();
    private final Activity<LoadBalancerNode> detection = activity("node-detection", this::detect);
    private final Activity<Deregistration> delay = activity("deregistration-delay", Deregistration::end);
    private List<Endpoint> addresses = List.of();

    /** @param measureFromNanos when the bill begins, on the simulation's clock */
    public LoadBalancer(
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

    LoadBalancerSettings settings() {
        return settings;
    }

    /** The targets of the resource of that name; a new group if there is none yet. */
    public TargetGroup targetGroup(String resource) {
        return groups.computeIfAbsent(resource, name -> new TargetGroup(this, name));
    }

    /** Whether it has a node there. */
    boolean isEnabledIn(AvailabilityZone zone) {
        for (LoadBalancerNode node : nodes) {
            if (node.zone() == zone) {
                return true;
            }
        }
        return false;
    }

    /** {@code HealthyHostCount} of all groups. */
    public int healthyHostCount() {
        int count = 0;
        for (TargetGroup group : groups.values()) {
            count += group.healthyHostCount();
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

    /** What has not drained by the end of the deregistration delay is cut off. */
    void endLater(Deregistration deregistration) {
        delay.hold(deregistration, settings.deregistrationDelayNanos());
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

    /** Something changed on which its addresses depend. */
    void publish() {
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
}
