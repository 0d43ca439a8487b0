package io.virga.models.api;

/** What an API did since the last {@link #restart}. */
public final class ApiTotals {
    private long throttles;
    private long accepted;
    private long meteredRequests;
    private long hits;
    private long misses;
    private long answers;
    private long serverErrors;
    private long timeouts;
    private long latencyNanos;

    /** Forgets the past. */
    void restart() {
        throttles = 0;
        accepted = 0;
        meteredRequests = 0;
        hits = 0;
        misses = 0;
        answers = 0;
        serverErrors = 0;
        timeouts = 0;
        latencyNanos = 0;
    }

    void throttle() {
        throttles++;
    }

    void accept(long metered) {
        accepted++;
        meteredRequests += metered;
    }

    void lookUp(boolean isHit) {
        if (isHit) {
            hits++;
        } else {
            misses++;
        }
    }

    void timeOut() {
        timeouts++;
    }

    void answer(long nanos, boolean isOk) {
        answers++;
        latencyNanos += nanos;
        serverErrors += isOk ? 0 : 1;
    }

    /** Requests refused with 429. */
    public long throttles() {
        return throttles;
    }

    /** Requests that no throttle refused. */
    public long accepted() {
        return accepted;
    }

    /** What of these is billed: more than one for each that is large, where size counts. */
    public long meteredRequests() {
        return meteredRequests;
    }

    /** Requests answered from the cache. */
    public long hits() {
        return hits;
    }

    /** Requests for which the cache had nothing. */
    public long misses() {
        return misses;
    }

    /** Accepted requests that were answered. */
    public long answers() {
        return answers;
    }

    /** Those of them that were answered with an error, timeouts included. */
    public long serverErrors() {
        return serverErrors;
    }

    /** Requests answered with 504, because their integration took too long. */
    public long timeouts() {
        return timeouts;
    }

    /** From request to answer, summed over the answers, nanoseconds. */
    public long latencyNanos() {
        return latencyNanos;
    }
}
