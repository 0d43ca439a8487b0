package io.virga.models.traffic;

import io.virga.kernel.random.Variate;
import org.jspecify.annotations.Nullable;

/**
 * How requests of a class stand in the queues of stations.
 *
 * @param priority lower numbers are served first where a queue goes by priority
 * @param patienceNanos how long one waits in each queue before it gives up, nanoseconds; null for ever
 */
public record Urgency(int priority, @Nullable Variate patienceNanos) {
    private static final int MIDDLE = 5;

    /** In the middle between urgent and not, and with all the patience in the world. */
    public static final Urgency ORDINARY = new Urgency(MIDDLE, null);
}
