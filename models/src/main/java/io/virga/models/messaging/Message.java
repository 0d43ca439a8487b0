package io.virga.models.messaging;

/**
 * What a producer sends.
 *
 * @param key identifies the content: what is drawn for the message, such as whether it can be processed at all, depends on it
 * @param kind number of the kind of content, such as that of a class of requests, with a meaning to producers and consumers
 *     only
 * @param sizeBytes body and attributes, at least 1
 * @param group the message group within a FIFO queue, from 0; of no effect in standard queues
 * @param deduplicationKey sends of the same key within five minutes are one message of a FIFO queue; of no effect in standard
 *     queues
 */
public record Message(long key, int kind, int sizeBytes, int group, long deduplicationKey) {
    public Message {
        if (sizeBytes < 1 || group < 0) {
            throw new IllegalArgumentException(
                    "a message has at least 1 B and a group number from 0, not " + sizeBytes + " B and group " + group);
        }
    }

    /** A message of a group of its own kind of content, deduplicated by its key. */
    public Message(long key, int kind, int sizeBytes) {
        this(key, kind, sizeBytes, 0, key);
    }
}
