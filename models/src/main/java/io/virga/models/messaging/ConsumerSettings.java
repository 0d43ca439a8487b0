package io.virga.models.messaging;

import io.virga.kernel.random.Variate;

/**
 * How instances consume a queue.
 *
 * @param consumersPerInstance loops in each instance that receive, process and delete, at least 1
 * @param batchSize messages of one receive, from 1 to 10; they are processed one after the other and deleted together
 * @param waitNanos of its polls, from 0 to 20 seconds
 * @param roundTrip of a call of the queue's API, nanoseconds
 * @param extensionNanos while a batch is in work, every so long its messages are hidden for their whole visibility timeout
 *     again; {@link #NO_EXTENSION} for never
 * @param releases whether a message that cannot be processed is given back at once instead of after its timeout
 * @param poisonShare share of messages that cannot be processed, however often they are received, from 0 to 1
 */
public record ConsumerSettings(
        int consumersPerInstance,
        int batchSize,
        long waitNanos,
        Variate roundTrip,
        long extensionNanos,
        boolean releases,
        double poisonShare) {
    /** Of extensions that are never made. */
    public static final long NO_EXTENSION = Long.MAX_VALUE;

    public ConsumerSettings {
        if (consumersPerInstance < 1 || extensionNanos <= 0 || !(poisonShare >= 0 && poisonShare <= 1)) {
            throw new IllegalArgumentException("an instance has at least one consumer, a positive time between"
                    + " extensions and a share of poison from 0 to 1, not " + consumersPerInstance + ", "
                    + extensionNanos + " ns and " + poisonShare);
        }
    }
}
