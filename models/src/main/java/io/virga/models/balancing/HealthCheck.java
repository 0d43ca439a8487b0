package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one target by one node: calls at a phase of their own, and what they say of the target's health.
 *
 * <p>A new target is healthy after one passed check; later the thresholds count (Application Load Balancer guide, "Target
 * health status").
 */
final class HealthCheck extends Entity implements Caller {
    /** Is told when the verdict changes. */
    interface Listener {
        void healthChanged(String why);
    }

    private final LoadBalancerNode node;
    private final Endpoint target;
    private final Hop hop;
    private final Listener listener;
    private final HealthCheckSettings settings;
    private final Calls calls;
    private final Request request;
    private final RandomStream phase = stream("phase");
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Timer nextCheck = timer("check", this::check);
    private final Timer timeout = timer("timeout", this::timedOut);
    private TargetHealth health = TargetHealth.INITIAL;
    private @Nullable Call pending;
    private int checks;
    private int passed;
    private int failed;
    private long afterNextNanos;

    HealthCheck(String path, LoadBalancerNode node, Endpoint target, Hop hop, Listener listener) {
        super(node.simulation(), path);
        this.node = node;
        this.target = target;
        this.hop = hop;
        this.listener = listener;
        this.settings = node.settings().healthCheck();
        this.calls = node.calls();
        this.request = node.probe().request(path);
    }

    TargetHealth health() {
        return health;
    }

    /**
     * Starts to check, without a memory of earlier checks. A target that is not known yet is checked at once; a healthy one
     * is somewhere between two checks.
     */
    void start(TargetHealth from) {
        health = from;
        passed = 0;
        failed = 0;
        long interval = settings.intervalNanos();
        double u = phase.nextDouble();
        if (from == TargetHealth.INITIAL) {
            nextCheck.schedule(0);
            // Nodes that learn of a target together do not go on checking it together.
            afterNextNanos = interval - (long) (u * (interval - settings.timeoutNanos()));
        } else {
            nextCheck.schedule((long) (u * interval));
            afterNextNanos = interval;
        }
    }

    /** No more checks: the target was deregistered, or the node is dead. */
    void stop() {
        nextCheck.cancel();
        timeout.cancel();
        forget();
    }

    private void check() {
        nextCheck.schedule(afterNextNanos);
        afterNextNanos = settings.intervalNanos();
        Call call = calls.open(request, hop, this, null, checks++, 0);
        pending = call;
        timeout.schedule(settings.timeoutNanos());
        calls.send(call, target, 0);
    }

    private void answered(Call call) {
        boolean expected = call == pending;
        Outcome outcome = call.outcome();
        calls.close(call);
        if (expected) {
            pending = null;
            timeout.cancel();
            count(outcome.isOk(), "answered " + outcome.code());
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
        if (ok && health != TargetHealth.HEALTHY && passed >= passesNeeded()) {
            become(TargetHealth.HEALTHY, passed + " passed");
        } else if (!ok && health != TargetHealth.UNHEALTHY && failed >= settings.unhealthyThreshold()) {
            become(TargetHealth.UNHEALTHY, failed + " failed, the last: " + why);
        }
    }

    private int passesNeeded() {
        return health == TargetHealth.INITIAL ? 1 : settings.healthyThreshold();
    }

    private void become(TargetHealth newHealth, String why) {
        health = newHealth;
        listener.healthChanged(why);
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
        return FOR_EVER;
    }

    @Override
    public long idleTimeoutNanos() {
        return FOR_EVER;
    }

    @Override
    public void expired(Call call) {
        throw new IllegalStateException("health checks have a timer of their own");
    }
}
