package io.virga.models.traffic;

/**
 * How calls wait for a worker of a station.
 *
 * @param capacity calls that may wait, not negative; one more is refused with {@link Outcome#UNAVAILABLE}
 * @param byPriority whether the most urgent call gets the next worker, without anybody's losing one; else the first come
 * @param maxWaitNanos a call that has waited so long is refused as well (load shedding by age), or {@link
 *     Caller#FOR_EVER}; positive
 */
public record QueueRules(int capacity, boolean byPriority, long maxWaitNanos) {
    public QueueRules {
        if (capacity < 0 || maxWaitNanos <= 0) {
            throw new IllegalArgumentException("a queue needs a capacity that is not negative and a positive longest"
                    + " wait, not " + capacity + " and " + maxWaitNanos + " ns");
        }
    }

    /** First come, first served, and nobody is sent away once in the queue. */
    public static QueueRules firstCome(int capacity) {
        return new QueueRules(capacity, false, Caller.FOR_EVER);
    }
}
