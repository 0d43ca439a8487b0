package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.CallList;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import org.jspecify.annotations.Nullable;

/** A target as one node sees it: its health by the node's own checks, and the requests that the node has with it. */
final class NodeTarget extends Entity implements Caller {
    /** Connecting to a target that does not answer (ALB guide, troubleshooting: 504 after 10 seconds). */
    private static final long CONNECT_TIMEOUT_NANOS = 10_000_000_000L;

    private final LoadBalancerNode node;
    private final NodeTargets group;
    private final Target target;
    private final Calls calls;
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final CallList inFlight = new CallList();
    private final HealthCheck check;
    private final SlowStart slowStart;
    private @Nullable Runnable whenDrained;

    NodeTarget(String path, LoadBalancerNode node, NodeTargets group, Target target) {
        super(node.simulation(), path);
        this.node = node;
        this.group = group;
        this.target = target;
        this.calls = node.calls();
        this.slowStart =
                new SlowStart(node.simulation()::now, node.settings().options().slowStartNanos());
        this.check = new HealthCheck(
                path + ".check",
                node,
                checked(path),
                target.healthCheck(node.probe().hop()),
                why -> group.healthChanged(this, why));
    }

    private Endpoint checked(String path) {
        Endpoint endpoint = target.endpoint();
        return node.settings().healthCheck().protocol() == HealthCheckProtocol.TCP
                ? new Listener(node.simulation(), path + ".listener", calls, endpoint)
                : endpoint;
    }

    Target target() {
        return target;
    }

    HealthCheck check() {
        return check;
    }

    boolean isHealthy() {
        return check.health() == TargetHealth.HEALTHY;
    }

    SlowStart slowStart() {
        return slowStart;
    }

    /** Requests that the node has with the target. */
    int outstanding() {
        return inFlight.size();
    }

    /** Whether it could take one more of those that the balancer sends it, and of the others that it has. */
    boolean hasRoom() {
        return target.hasRoom(group.outstanding(target));
    }

    /** Passes {@code call} on to the target as a call of {@code hop}, after the time that the balancer itself takes. */
    void pass(Call call, Hop hop, long delayNanos) {
        inFlight.add(call);
        Call passed = calls.relay(call, hop, this);
        node.idle().watch(passed);
        calls.send(passed, target.endpoint(), delayNanos);
    }

    private void answered(Call passed) {
        Call call = passed.parent();
        Outcome outcome = passed.outcome();
        if (call != null) {
            calls.answered(passed);
        }
        calls.close(passed);
        if (call != null) {
            inFlight.remove(call);
            group.answered(this, outcome);
            node.answer(call, outcome);
            noteDrained();
        }
    }

    @Override
    public void expired(Call passed) {
        Call call = passed.parent();
        if (call != null) {
            calls.abandon(passed);
            inFlight.remove(call);
            group.answered(this, Outcome.NO_ANSWER);
            node.answer(call, Outcome.NO_ANSWER);
            noteDrained();
        }
    }

    /**
     * No new requests, or no new connections: tells {@code drained} when the last of those it has is answered. Connections
     * may go on for longer than a request, up to {@link #endDraining}.
     */
    void drain(Runnable drained) {
        check.stop();
        whenDrained = drained;
        if (node.type().endsConnections()) {
            noteDrained();
        }
    }

    /** The time for draining is over. A Network Load Balancer leaves it to the target to close connections. */
    void endDraining() {
        if (node.type().endsConnections()) {
            cut();
        } else {
            letGo();
        }
    }

    /** Closes the connections to the target: whatever is still there is answered as reset. */
    void cut() {
        inFlight.drain(call -> {
            calls.abandonChildren(call);
            node.answerCut(call);
        });
        noteDrained();
    }

    /** The node is dead: whatever it had with the target is lost. */
    void lose() {
        check.stop();
        inFlight.drain(call -> {
            calls.abandonChildren(call);
            calls.lose(call, call.caller().idleTimeoutNanos(call));
        });
        letGo();
    }

    private void noteDrained() {
        if (inFlight.size() == 0 && node.type().endsConnections()) {
            letGo();
        }
    }

    /** It was deregistered and has nothing to do any more. */
    void release() {
        simulation().release(check);
        simulation().release(this);
    }

    private void letGo() {
        Runnable drained = whenDrained;
        if (drained != null) {
            whenDrained = null;
            group.gone(this);
            drained.run();
        }
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    @Override
    public AvailabilityZone zone() {
        return node.zone();
    }

    @Override
    public FaultDomain place() {
        return node.place();
    }

    @Override
    public long connectTimeoutNanos() {
        return CONNECT_TIMEOUT_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return node.settings().idleTimeoutNanos();
    }

    /** A balancer that passes connections on connects no longer than its own caller does. */
    @Override
    public long connectTimeoutNanos(Call passed) {
        Call call = passed.parent();
        if (node.type().endsConnections() || call == null) {
            return CONNECT_TIMEOUT_NANOS;
        }
        return Math.min(call.caller().connectTimeoutNanos(call), node.settings().idleTimeoutNanos());
    }

    @Override
    public long idleTimeoutNanos(Call passed) {
        Call call = passed.parent();
        if (node.type().endsConnections() || call == null) {
            return node.settings().idleTimeoutNanos();
        }
        return Math.min(call.caller().idleTimeoutNanos(call), node.settings().idleTimeoutNanos());
    }

    @Override
    public DataCharge dataCharge() {
        return node.type().dataCharge();
    }
}
