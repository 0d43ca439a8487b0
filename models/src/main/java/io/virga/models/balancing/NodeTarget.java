package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import org.jspecify.annotations.Nullable;

/** A target as one node sees it: its health, by the node's own checks, and the requests that it holds for the node. */
final class NodeTarget extends Entity implements Caller {
    private final LoadBalancerNode node;
    private final Instance instance;
    private final int number;
    private final HealthCheckSettings settings;
    private final HealthProbe probe;
    private final Calls calls;
    private final InPort<Call> answers = inPort("checked", this::answered);
    private final Timer nextCheck = timer("check", this::check);
    private final Timer timeout = timer("timeout", this::timedOut);
    private @Nullable Call pending;
    private TargetHealth health;
    private int checks;
    private int passed;
    private int failed;
    /** Requests that this node has with the target. */
    private int outstanding;
    private @Nullable Runnable whenDrained;

    NodeTarget(
            Simulation sim,
            LoadBalancerNode node,
            Instance instance,
            int number,
            HealthProbe probe,
            Calls calls,
            TargetHealth start) {
        super(sim, node.path() + "." + instance.path());
        this.node = node;
        this.instance = instance;
        this.number = number;
        this.settings = probe.settings();
        this.probe = probe;
        this.calls = calls;
        this.health = start;
        long phase = (long) (stream("phase").nextDouble() * settings.intervalNanos());
        // A new target is checked at once; one that is there from the start is somewhere within its interval.
        nextCheck.schedule(start == TargetHealth.INITIAL ? 0 : phase);
    }

    /** Its number among the targets that this node ever had. */
    int number() {
        return number;
    }

    int outstanding() {
        return outstanding;
    }

    Instance instance() {
        return instance;
    }

    TargetHealth health() {
        return health;
    }

    boolean isHealthy() {
        return health == TargetHealth.HEALTHY;
    }

    /** No new requests: tells {@code drained} when the last of those it has is answered. */
    void drain(Runnable drained) {
        stopChecks();
        health = TargetHealth.DRAINING;
        if (outstanding == 0) {
            drained.run();
        } else {
            whenDrained = drained;
        }
    }

    void taken() {
        outstanding++;
    }

    void released() {
        if (--outstanding == 0 && whenDrained != null) {
            Runnable drained = whenDrained;
            whenDrained = null;
            drained.run();
        }
    }

    /** No more checks: the target was deregistered, or the node is dead. */
    void stopChecks() {
        nextCheck.cancel();
        timeout.cancel();
        forget();
    }

    /** The node is back: checks go on. */
    void resumeChecks() {
        nextCheck.schedule(0);
    }

    private void check() {
        nextCheck.schedule(settings.intervalNanos());
        Call call = probe.open(this, checks++);
        pending = call;
        timeout.schedule(settings.timeoutNanos());
        calls.send(call, instance.application(), 0);
    }

    private void answered(Call call) {
        if (call == pending) {
            pending = null;
            timeout.cancel();
            boolean ok = call.outcome().isOk();
            calls.close(call);
            count(ok, call.outcome().toString());
        } else {
            calls.close(call);
        }
    }

    private void timedOut() {
        forget();
        count(false, "no answer within " + settings.timeoutNanos() / 1_000_000 + " ms");
    }

    private void forget() {
        Call call = pending;
        pending = null;
        if (call != null) {
            calls.abandon(call);
        }
    }

    private void count(boolean ok, String why) {
        passed = ok ? passed + 1 : 0;
        failed = ok ? 0 : failed + 1;
        if (ok && (health == TargetHealth.INITIAL
                || health == TargetHealth.UNHEALTHY && passed >= settings.healthyThreshold())) {
            become(TargetHealth.HEALTHY, passed + " passed");
        } else if (!ok && health != TargetHealth.UNHEALTHY && failed >= settings.unhealthyThreshold()) {
            become(TargetHealth.UNHEALTHY, failed + " failed, the last: " + why);
        }
    }

    private void become(TargetHealth newHealth, String why) {
        health = newHealth;
        node.healthChanged(this, why);
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
        return Long.MAX_VALUE;
    }

    @Override
    public long idleTimeoutNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    public void expired(Call call) {
        throw new IllegalStateException("health checks have a timer of their own");
    }
}
