package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.LatencyHistogram;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;

/** What became of the measured requests of one class in one replication. */
final class ClassCounts {
    private final long[] outcomes = new long[Outcome.values().length];
    private final LatencyHistogram latency = new LatencyHistogram();
    private final TimeByLatency time;
    private long offered;
    private long goodAtFirst;
    private long attempts;

    ClassCounts(int accountSize) {
        this.time = new TimeByLatency(accountSize);
    }

    void offer() {
        offered++;
    }

    void ended(Request request, Outcome outcome, long endNanos) {
        outcomes[outcome.ordinal()]++;
        attempts += request.attempt() + 1;
        if (outcome == Outcome.OK || outcome == Outcome.LATE) {
            latency.record(endNanos - request.intentNanos());
            time.record(endNanos - request.intentNanos(), request);
        } else {
            latency.recordCensored();
        }
        if (outcome == Outcome.OK) {
            goodAtFirst += request.attempt() == 0 ? 1 : 0;
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

    long attempts() {
        return attempts;
    }

    /** From intent to final answer; requests that failed or were given up are its censored mass. */
    LatencyHistogram latency() {
        return latency;
    }

    /** Where the time of requests went that were answered without error, in time or late. */
    TimeByLatency time() {
        return time;
    }
}
