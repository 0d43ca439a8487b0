package io.virga.models.balancing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.dns.AddressRecord;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer: a node in each of its zones, behind one name.
 *
 * <p>The name answers with the addresses of the nodes that live, have enough healthy targets and stand where traffic
 * is not shifted away from, and with all of them when there is no such node (ALB and NLB guides, target group health); a dead
 * node's address leaves once its failure has been noticed.
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
    private final ListenerRules rules;
    private final Map<Hop, Route> routes = new LinkedHashMap<>();
    private final Map<ForwardAction, TrafficShift> shifts = new LinkedHashMap<>();
    private final Map<ForwardAction, AffinityTable<Integer>> groupSessions = new LinkedHashMap<>();
    private final RandomStream forwardDraws = stream("forward");
    private final Activity<LoadBalancerNode> detection = activity("node-detection", this::detect);
    private final Activity<Deregistration> delay = activity("deregistration-delay", Deregistration::end);
    private final ZonalShift zonalShift;
    private @Nullable Hop healthCheck;
    private List<Endpoint> addresses = List.of();
    private boolean healthy = true;

    /** A balancer without rules: each request goes to the target group of the hop after it. */
    public LoadBalancer(
            Simulation sim,
            String name,
            List<AvailabilityZone> zones,
            LoadBalancerSettings settings,
            Calls calls,
            Journal journal,
            long measureFromNanos) {
        this(sim, name, zones, settings, ListenerRules.NONE, calls, journal, measureFromNanos);
    }

    /** @param measureFromNanos when the bill begins, on the simulation's clock */
    public LoadBalancer(
            Simulation sim,
            String name,
            List<AvailabilityZone> zones,
            LoadBalancerSettings settings,
            ListenerRules rules,
            Calls calls,
            Journal journal,
            long measureFromNanos) {
        super(sim, name);
        this.rules = rules;
        this.settings = settings;
        this.journal = journal;
        this.zonalShift = new ZonalShift(this, journal);
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

    /** Where its nodes stand. */
    public List<FaultDomain> places() {
        return nodes.stream().map(LoadBalancerNode::place).toList();
    }

    public LoadBalancerMetrics metrics() {
        return metrics;
    }

    LoadBalancerSettings settings() {
        return settings;
    }

    /** The targets of the resource of that name; a new group if there is none yet. */
    public TargetGroup targetGroup(String resource) {
        return groups.computeIfAbsent(resource, name -> new TargetGroup(this, name, groups.size()));
    }

    /** Its nodes, as targets of another balancer; complete once it has all its groups. */
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        nodes.forEach(node -> targets.add(new BalancerTarget(this, node)));
        return targets;
    }

    /** Another balancer's check of this one is a request like any other: an action of the rules decides what answers it. */
    Hop healthCheck() {
        Hop check = healthCheck;
        if (check == null) {
            check = HealthProbe.hop(path());
            healthCheck = check;
            ListenerAction action = rules.actionFor(HttpAttributes.PLAIN);
            if (action instanceof ForwardAction forward) {
                forward.groups().stream().map(HealthProbe::hop).forEach(check::call);
            } else if (action == null) {
                check.call(HealthProbe.hop(groups.keySet().iterator().next()));
            }
            routes.put(check, newRoute(check, action));
        }
        return check;
    }

    public ListenerRules rules() {
        return rules;
    }

    /**
     * Has the requests of a hop to this balancer go as an action of its rules says.
     *
     * @throws IllegalArgumentException if what the hop passes requests on to are not the action's groups in their order
     */
    public void route(Hop hop, ListenerAction action) {
        List<String> named = hop.relayTargets().stream().map(Hop::resource).toList();
        List<String> wanted = action instanceof ForwardAction forward ? forward.groups() : List.of();
        if (!named.equals(wanted)) {
            throw new IllegalArgumentException(hop + " is followed by " + named + ", and its rule by " + wanted);
        }
        routes.put(hop, newRoute(hop, action));
    }

    /** Where the requests of a hop go: without an action, to the one hop that follows. */
    Route routeOf(Hop hop) {
        Route route = routes.get(hop);
        if (route == null) {
            route = newRoute(hop, null);
            routes.put(hop, route);
        }
        return route;
    }

    private Route newRoute(Hop hop, @Nullable ListenerAction action) {
        List<Hop> next = hop.relayTargets();
        if (action == null && next.size() != 1) {
            throw new IllegalStateException(hop + " is followed by exactly one hop, not by " + next);
        }
        List<TargetGroup> to = new ArrayList<>();
        next.forEach(each -> to.add(targetGroup(each.resource())));
        return new Route(next, to, action, forwardDraws, sessionsOf(action));
    }

    /** The cookie that leads to a group is the action's, whatever hop it came by. */
    private @Nullable AffinityTable<Integer> sessionsOf(@Nullable ListenerAction action) {
        if (!(action instanceof ForwardAction forward) || forward.stickinessNanos() == 0) {
            return null;
        }
        return groupSessions.computeIfAbsent(
                forward, each -> new AffinityTable<>(simulation()::now, each.stickinessNanos(), true));
    }

    /**
     * What moves the traffic of the rule of that name, or of the default action for null, between its target groups.
     *
     * @throws IllegalArgumentException if there is no such rule, or it forwards nothing
     */
    public TrafficShift trafficShift(@Nullable String rule) {
        ForwardAction action = rules.forward(rule);
        String name = path() + ".shift." + (rule == null ? "default" : rule);
        return shifts.computeIfAbsent(action, each -> new TrafficShift(this, name, each, journal));
    }

    /** What moves its traffic away from a zone. */
    public ZonalShift zonalShift() {
        return zonalShift;
    }

    void shiftedZone() {
        nodes.forEach(LoadBalancerNode::shiftedZone);
        publish();
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

    @Override
    public boolean isHealthy() {
        return healthy;
    }

    void healthChanged(LoadBalancerNode node, NodeTarget target, String why) {
        journal.record(
                "health",
                target.target().path(),
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

    /** Some target may have room again for requests that wait at a node. */
    void roomMayBeFree() {
        if (settings.type().hasSurgeQueue()) {
            nodes.forEach(LoadBalancerNode::advance);
        }
    }

    /** {@code SurgeQueueLength}: requests that wait at the nodes. */
    public int surgeQueueLength() {
        int length = 0;
        for (LoadBalancerNode node : nodes) {
            length += node.surgeQueueLength();
        }
        return length;
    }

    /** Something changed on which its addresses depend. */
    void publish() {
        List<Endpoint> able = new ArrayList<>();
        for (LoadBalancerNode node : nodes) {
            if (trusted.contains(node) && node.isEligible() && node.zone() != zonalShift.zone()) {
                able.add(node);
            }
        }
        healthy = !able.isEmpty();
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
