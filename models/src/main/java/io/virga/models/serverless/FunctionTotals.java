package io.virga.models.serverless;

import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;

/** What a function did since the last {@link #restart}. */
public final class FunctionTotals {
    private static final long MILLI_NANOS = 1_000_000L;

    private final TimeWeighted concurrency;
    private int running;
    private long invocations;
    private long errors;
    private long timeouts;
    private long throttles;
    private long coldStarts;
    private long provisionedInvocations;
    private long spillovers;
    private long completions;
    private long durationNanos;
    private long initNanos;
    private long billedMillis;
    private long provisionedBilledMillis;
    private long invocationsEver;
    private long errorsEver;
    private long throttlesEver;

    FunctionTotals(Simulation sim) {
        this.concurrency = new TimeWeighted(sim::now);
    }

    /** Forgets the past; what runs goes on. */
    public void restart() {
        concurrency.restart();
        invocations = 0;
        errors = 0;
        timeouts = 0;
        throttles = 0;
        coldStarts = 0;
        provisionedInvocations = 0;
        spillovers = 0;
        completions = 0;
        durationNanos = 0;
        initNanos = 0;
        billedMillis = 0;
        provisionedBilledMillis = 0;
    }

    void invoke(boolean onProvisioned, boolean hasProvisioned) {
        invocations++;
        invocationsEver++;
        if (onProvisioned) {
            provisionedInvocations++;
        } else if (hasProvisioned) {
            spillovers++;
        }
        concurrency.set(++running);
    }

    void throttle() {
        throttles++;
        throttlesEver++;
    }

    /** An environment was initialized for an event. */
    void coldStart(long nanos) {
        coldStarts++;
        initNanos += nanos;
    }

    void fail() {
        errors++;
        errorsEver++;
    }

    void timeOut() {
        timeouts++;
    }

    /** @param init of it that was billed with this invocation, in nanoseconds */
    void complete(long duration, long init, boolean onProvisioned) {
        concurrency.set(--running);
        completions++;
        durationNanos += duration;
        long millis = Math.floorDiv(duration + init + MILLI_NANOS - 1, MILLI_NANOS);
        if (onProvisioned) {
            provisionedBilledMillis += millis;
        } else {
            billedMillis += millis;
        }
    }

    /** Events that began to run; throttled ones are none. */
    public long invocations() {
        return invocations;
    }

    /** Invocations that ended with an error, timeouts included. */
    public long errors() {
        return errors;
    }

    public long timeouts() {
        return timeouts;
    }

    /** Events that were turned away with 429. */
    public long throttles() {
        return throttles;
    }

    /** Invocations that had to wait for an environment to be made or initialized. */
    public long coldStarts() {
        return coldStarts;
    }

    /** Time for which environments were initialized for these, in nanoseconds. */
    public long initNanos() {
        return initNanos;
    }

    public long provisionedInvocations() {
        return provisionedInvocations;
    }

    /** Invocations beyond the provisioned concurrency. */
    public long spillovers() {
        return spillovers;
    }

    public long completions() {
        return completions;
    }

    /** Time that code ran, without initialization, of completed invocations. */
    public long durationNanos() {
        return durationNanos;
    }

    /** Events that run at a time, those included that wait for their environment. */
    public TimeWeighted concurrency() {
        return concurrency;
    }

    /** Billed on demand, each invocation rounded up, in milliseconds. */
    public long billedMillis() {
        return billedMillis;
    }

    /** Billed on provisioned concurrency, each invocation rounded up, in milliseconds. */
    public long provisionedBilledMillis() {
        return provisionedBilledMillis;
    }

    /** Since the beginning; a restart does not forget them. */
    public long invocationsEver() {
        return invocationsEver;
    }

    /** Since the beginning; a restart does not forget them. */
    public long errorsEver() {
        return errorsEver;
    }

    /** Since the beginning; a restart does not forget them. */
    public long throttlesEver() {
        return throttlesEver;
    }
}
