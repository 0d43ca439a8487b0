package io.virga.models.messaging;

/** Where a message of a queue is. */
enum MessageState {
    /** Sent, and hidden for the queue's delay. */
    DELAYED,
    /** To be received. */
    VISIBLE,
    /** Received, and hidden until its visibility timeout ends. */
    IN_FLIGHT;

    private static final MessageState[] ALL = values();

    static MessageState of(int ordinal) {
        return ALL[ordinal];
    }
}
