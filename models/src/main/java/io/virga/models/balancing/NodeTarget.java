package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.CallList;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Outcome;
import org.jspecify.annotations.Nullable;

/** A target as one node sees it: its health by the node's own checks, and the requests that the node has with it. */
final class NodeTarget extends Entity implements Caller {
    /** Connecting to a target that does not answer (ALB guide, troubleshooting: 504 after 10 seconds). */
    private static final long CONNECT_TIMEOUT_NANOS = 10_000_000_000L;

    private final LoadBalancerNode node;
    private final Instance instance;
    private final Calls calls;
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final CallList inFlight = new CallList();
    private final HealthCheck check;
    private @Nullable Runnable whenDrained;

    NodeTarget(String path, LoadBalancerNode node, Instance instance) {
        super(node.simulation(), path);
        this.node = node;
        this.instance = instance;
        this.calls = node.calls();
        this.check =
                new HealthCheck(path + ".check", node, instance.application(), why -> node.healthChanged(this, why));
    }

    Instance instance() {
        return instance;
    }

    HealthCheck check() {
        return check;
    }

    boolean isHealthy() {
        return check.health() == TargetHealth.HEALTHY;
    }

    /** Requests that the node has with the target. */
    int outstanding() {
        return inFlight.size();
    }

    /** Passes {@code call} on to the target, after the time that the balancer itself takes. */
    void pass(Call call, long delayNanos) {
        inFlight.add(call);
        Call passed = calls.relay(call, call.hop().relayTarget(), this);
        node.idle().watch(passed);
        calls.send(passed, instance.application(), delayNanos);
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
            node.answer(call, Outcome.NO_ANSWER);
            noteDrained();
        }
    }

    /** No new requests: tells {@code drained} when the last of those it has is answered. */
    void drain(Runnable drained) {
        check.stop();
        whenDrained = drained;
        noteDrained();
    }

    /** Closes the connections to the target: whatever is still there is answered as reset. */
    void cut() {
        inFlight.drain(call -> {
            calls.abandonChild(call);
            node.answer(call, Outcome.RESET);
        });
        noteDrained();
    }

    /** The node is dead: whatever it had with the target is lost. */
    void lose() {
        check.stop();
        inFlight.drain(call -> {
            calls.abandonChild(call);
            calls.lose(call, call.caller().idleTimeoutNanos());
        });
        noteDrained();
    }

    private void noteDrained() {
        Runnable drained = whenDrained;
        if (drained != null && inFlight.size() == 0) {
            whenDrained = null;
            node.drained(this);
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
    public long connectTimeoutNanos() {
        return CONNECT_TIMEOUT_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return node.settings().idleTimeoutNanos();
    }
}
