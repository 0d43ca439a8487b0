package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * Sends a second copy of a call that is not answered within a delay; the first answer counts (Dean and Barroso, The Tail
 * at Scale, CACM 56(2), 2013). The delay is given, or is a percentile of the latencies that the callers have seen.
 */
public final class Hedge {
    private final @Nullable Deadlines delays;
    private final @Nullable LatencyPercentile observed;
    private final @Nullable CallTimers timers;
    private @Nullable Cancellation cancellation;

    /** @param afterNanos the delay before the second copy, positive */
    public Hedge(Simulation sim, String path, long afterNanos) {
        this.delays = new Deadlines(sim, path, afterNanos, call -> call.caller().hedge(call));
        this.observed = null;
        this.timers = null;
    }

    private Hedge(LatencyPercentile observed, CallTimers timers) {
        this.delays = null;
        this.observed = observed;
        this.timers = timers;
    }

    /**
     * Second copies after a percentile of the last latencies; none while too few have been seen.
     *
     * @param fraction above 0 and below 1
     */
    public static Hedge afterPercentile(Simulation sim, String path, double fraction) {
        CallTimers timers = new CallTimers(sim, path, call -> call.caller().hedge(call));
        return new Hedge(new LatencyPercentile(fraction), timers);
    }

    /** Says what becomes of losers: they are told by messages that take as long as the calls themselves did. */
    public void losers(Simulation sim, String path, Calls calls, HedgeLoser fate) {
        cancellation = fate == HedgeLoser.RUNS_ON ? null : new Cancellation(sim, path, calls, fate == HedgeLoser.STOPS);
    }

    /** Takes note of a copy that is sent there now. */
    void sent(Call call, Endpoint endpoint) {
        if (cancellation != null) {
            call.hedgedAt = endpoint;
        }
    }

    /** The caller needs that copy no more. */
    void lose(Call call) {
        if (cancellation != null) {
            cancellation.send(call);
        }
    }

    /** A second copy of the call may follow. */
    void watch(Call call, long now) {
        call.hedgedSinceNanos = now;
        if (delays != null) {
            delays.watch(call);
        } else if (observed != null && timers != null && observed.valueNanos() != LatencyPercentile.UNKNOWN) {
            timers.watch(call, observed.valueNanos());
        }
    }

    /**
     * A call was answered, whether its caller still waited for it or not. Of first copies alone, and of all of them, so that
     * second copies do not bend what is seen.
     */
    void answered(Call call, long now) {
        if (observed != null
                && call.hopAttempt() < Downstream.COPY
                && call.outcome().isOk()) {
            observed.observe(now - call.hedgedSinceNanos);
        }
    }
}
