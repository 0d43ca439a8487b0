package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.LatencyHistogram;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;

/** What became of the measured requests of one class in one replication. */
final class ClassCounts {
    private final long[] outcomes = new long[Outcome.values().length];
    private final LatencyHistogram latency = new LatencyHistogram();
    private final long[] goodNanosByAccount;
    private long offered;
    private long goodAtFirst;
    private long goodLatencyNanos;
    private long attempts;

    ClassCounts(int accountSize) {
        this.goodNanosByAccount = new long[accountSize];
    }

    void offer() {
        offered++;
    }

    void ended(Request request, Outcome outcome, long endNanos) {
        outcomes[outcome.ordinal()]++;
        attempts += request.attempt() + 1;
        if (outcome == Outcome.OK || outcome == Outcome.LATE) {
            latency.record(endNanos - request.intentNanos());
        } else {
            latency.recordCensored();
        }
        if (outcome == Outcome.OK) {
            goodAtFirst += request.attempt() == 0 ? 1 : 0;
            goodLatencyNanos += endNanos - request.intentNanos();
            request.addAccountTo(goodNanosByAccount);
        }
    }

    long offered() {
        return offered;
    }

    long count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    long good() {
        return count(Outcome.OK);
    }

    /** Requests that have ended, in whatever way. */
    long ended() {
        long sum = 0;
        for (long count : outcomes) {
            sum += count;
        }
        return sum;
    }

    /** Good without a second attempt. */
    long goodAtFirst() {
        return goodAtFirst;
    }

    /** Sum of the latencies of good requests; what {@link #goodNanosByAccount} adds up to. */
    long goodLatencyNanos() {
        return goodLatencyNanos;
    }

    long attempts() {
        return attempts;
    }

    /** From intent to final answer; requests that failed or were given up are its censored mass. */
    LatencyHistogram latency() {
        return latency;
    }

    /** Nanoseconds of all good requests by account. */
    long[] goodNanosByAccount() {
        return goodNanosByAccount;
    }
}
