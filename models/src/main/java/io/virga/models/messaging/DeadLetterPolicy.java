package io.virga.models.messaging;

/**
 * The redrive policy of a queue.
 *
 * @param deadLetterQueue where a message goes that was received too often without being deleted
 * @param maxReceiveCount receipts after which it goes there instead of being received once more, from 1 to 1,000
 */
public record DeadLetterPolicy(MessageQueue deadLetterQueue, int maxReceiveCount) {
    public DeadLetterPolicy {
        if (maxReceiveCount < 1 || maxReceiveCount > 1000) {
            throw new IllegalArgumentException("maxReceiveCount must be from 1 to 1000, not " + maxReceiveCount);
        }
    }
}
