package io.virga.models.balancing;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A target group as one node sees it: its targets, those that are leaving, and whose turn it is. */
final class NodeTargets {
    private final LoadBalancerNode node;
    private final TargetGroup group;
    private final Map<Target, NodeTarget> targets = new LinkedHashMap<>();
    private final Set<NodeTarget> draining = new LinkedHashSet<>();
    private final TargetChoice choice;
    private List<NodeTarget> inRotation = List.of();
    private boolean open;
    /** The zone whose targets get no requests as long as there are others; null when there is none. */
    private @Nullable AvailabilityZone away;

    NodeTargets(LoadBalancerNode node, TargetGroup group) {
        this.node = node;
        this.group = group;
        this.choice = TargetChoice.of(node);
    }

    TargetGroup group() {
        return group;
    }

    /** Whether its node has power. */
    boolean isAlive() {
        return node.isAlive();
    }

    /** The target for that call; null when the node has none for it. */
    @Nullable
    NodeTarget choose(Call call) {
        StickySessions sessions = group.sessions();
        if (sessions == null) {
            return choice.next(call, inRotation);
        }
        long session = call.request().session();
        Target bound = sessions.target(session);
        NodeTarget target = bound == null ? null : targets.get(bound);
        if (target == null || !isAllowed(target) || !(target.isHealthy() || open)) {
            target = choice.next(call, inRotation);
            if (target != null) {
                sessions.bind(session, target.target());
            }
        }
        return target;
    }

    /** A target that has room for that call; null when none has. */
    @Nullable
    NodeTarget chooseWithRoom(Call call) {
        NodeTarget target = choose(call);
        if (target == null || target.hasRoom()) {
            return target;
        }
        return choice.next(call, inRotation.stream().filter(NodeTarget::hasRoom).toList());
    }

    /** Requests that the nodes of the balancer have with that target. */
    int outstanding(Target target) {
        return group.outstanding(target);
    }

    /** Requests that this node has with it. */
    int outstandingHere(Target target) {
        NodeTarget here = targets.get(target);
        return here == null ? 0 : here.outstanding();
    }

    /** Whether some target may get requests. */
    boolean hasTargets() {
        return !inRotation.isEmpty();
    }

    void register(Target target, TargetHealth start) {
        if (targets.containsKey(target)) {
            throw new IllegalStateException(target.path() + " is a target of " + node + " already");
        }
        NodeTarget added = new NodeTarget(node.targetPath(target), node, this, target);
        targets.put(target, added);
        if (node.isAlive()) {
            added.check().start(start);
        }
        reconsider();
    }

    /** Takes the target out of rotation; null if it is none. */
    @Nullable
    NodeTarget deregister(Target target) {
        NodeTarget removed = targets.remove(target);
        if (removed != null) {
            draining.add(removed);
            reconsider();
        }
        return removed;
    }

    /** One of them answered a request, or its answer did not come. */
    void answered(NodeTarget target, Outcome outcome) {
        choice.answered(target, outcome);
    }

    /** Nothing of the target is left here. */
    void gone(NodeTarget target) {
        draining.remove(target);
        if (node.settings().options().flows().rebalances()) {
            choice.forget(target);
        }
        target.release();
    }

    TargetHealth health(Target target) {
        NodeTarget here = targets.get(target);
        if (here != null) {
            return here.check().health();
        }
        return draining.stream().anyMatch(leaving -> leaving.target().equals(target))
                ? TargetHealth.DRAINING
                : TargetHealth.UNUSED;
    }

    void healthChanged(NodeTarget target, String why) {
        // Slow start is for those that join others in full service (ALB guide, "Slow start mode").
        if (target.isHealthy() && anyInFullService(target)) {
            target.slowStart().begin();
        } else {
            target.slowStart().end();
        }
        reconsider();
        if (node.settings().options().flows().rebalances() && !target.isHealthy() && !open && anyHealthy()) {
            choice.forget(target);
            if (node.type().resetsUnhealthy()) {
                target.cut();
            }
        }
        group.healthChanged(node, target, why);
        node.roomMayBeFree();
    }

    /** Whether it has enough healthy targets, or none at all. */
    boolean isEligible() {
        int all = 0;
        int healthy = 0;
        for (NodeTarget target : targets.values()) {
            if (isAllowed(target)) {
                all++;
                healthy += target.isHealthy() ? 1 : 0;
            }
        }
        return all == 0 || health().dnsFailover().isReached(healthy, all);
    }

    private TargetGroupHealth health() {
        return node.settings().options().groupHealth();
    }

    private boolean anyInFullService(NodeTarget but) {
        for (NodeTarget target : targets.values()) {
            if (target != but
                    && isAllowed(target)
                    && target.isHealthy()
                    && !target.slowStart().isRunning()) {
                return true;
            }
        }
        return false;
    }

    private boolean anyHealthy() {
        for (NodeTarget target : targets.values()) {
            if (isAllowed(target) && target.isHealthy()) {
                return true;
            }
        }
        return false;
    }

    /** With too few healthy targets, all of them get requests from a balancer that fails open. */
    void reconsider() {
        AvailabilityZone shifted = node.shiftedAwayFrom();
        away = shifted != null && hasTargetsOutside(shifted) ? shifted : null;
        List<NodeTarget> healthy = new ArrayList<>();
        List<NodeTarget> all = new ArrayList<>();
        for (NodeTarget target : targets.values()) {
            if (isAllowed(target)) {
                all.add(target);
                if (target.isHealthy()) {
                    healthy.add(target);
                }
            }
        }
        open = node.type().failsOpen() && !health().unhealthyStateRouting().isReached(healthy.size(), all.size());
        inRotation = open ? all : healthy;
    }

    private boolean hasTargetsOutside(AvailabilityZone zone) {
        for (NodeTarget target : targets.values()) {
            if (target.target().zone() != zone) {
                return true;
            }
        }
        return false;
    }

    private boolean isAllowed(NodeTarget target) {
        AvailabilityZone zone = target.target().zone();
        if (zone == null) {
            return true;
        }
        return node.settings().crossZone() ? zone != away : zone == node.zone();
    }

    void powerLost() {
        targets.values().forEach(NodeTarget::lose);
        List.copyOf(draining).forEach(NodeTarget::lose);
    }

    void powerRestored() {
        targets.values().forEach(target -> target.check().start(TargetHealth.INITIAL));
        reconsider();
    }
}
