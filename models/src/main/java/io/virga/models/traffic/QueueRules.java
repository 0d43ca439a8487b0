package io.virga.models.traffic;

import io.virga.kernel.QueueDiscipline;

/**
 * How calls wait for a worker of a station.
 *
 * @param capacity calls that may wait, not negative; one more is refused with {@link Outcome#UNAVAILABLE}
 * @param order who gets the next worker
 * @param maxWaitNanos a call that has waited so long is refused as well (load shedding by age), or {@link
 *     Caller#FOR_EVER}; positive
 */
public record QueueRules(int capacity, Order order, long maxWaitNanos) {
    /** Whose turn it is. */
    public enum Order {
        /** The first come. */
        FIRST_COME,
        /** The most urgent, among equal ones the first come; nobody loses a worker. */
        PRIORITY,
        /**
         * Likewise, and one that is more urgent than a call that computes takes its worker at once; who is interrupted
         * goes on later from where it stopped, before those of its priority that came later (preemptive resume).
         */
        PREEMPTIVE_PRIORITY
    }

    private static final int ARRIVAL_BITS = 59;

    public QueueRules {
        if (capacity < 0 || maxWaitNanos <= 0) {
            throw new IllegalArgumentException("a queue needs a capacity that is not negative and a positive longest"
                    + " wait, not " + capacity + " and " + maxWaitNanos + " ns");
        }
    }

    /** First come, first served, and nobody is sent away once in the queue. */
    public static QueueRules firstCome(int capacity) {
        return new QueueRules(capacity, Order.FIRST_COME, Caller.FOR_EVER);
    }

    /** How the calls that wait stand in line. */
    QueueDiscipline<Call> discipline() {
        return switch (order) {
            case FIRST_COME -> QueueDiscipline.fifo();
            case PRIORITY -> QueueDiscipline.byPriority(QueueRules::priority);
            case PREEMPTIVE_PRIORITY -> QueueDiscipline.byPriority(QueueRules::place);
        };
    }

    boolean preempts() {
        return order == Order.PREEMPTIVE_PRIORITY;
    }

    static int priority(Call call) {
        return call.request().requestClass().urgency().priority();
    }

    /** By priority and then by arrival, which who was interrupted keeps; right for 18 years of simulated time. */
    static long place(Call call) {
        return ((long) priority(call) << ARRIVAL_BITS) + call.arrivedNanos();
    }
}
