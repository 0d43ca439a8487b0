package io.virga.models.messaging;

/** What becomes of a message that is sent. */
public enum SendStatus {
    /** The queue holds it durably. */
    SENT,
    /** A FIFO queue got a message of the same deduplication key in the last five minutes: accepted, and not delivered. */
    DEDUPLICATED,
    /** It is larger than the queue's maximum message size: InvalidMessageContents. */
    TOO_LARGE,
    /** More calls a second than the FIFO queue takes: ThrottlingException. */
    THROTTLED,
    /** The service answered with an error of its own. */
    FAILED;

    /** Whether its sender is told that all is well. */
    public boolean isAccepted() {
        return this == SENT || this == DEDUPLICATED;
    }
}
