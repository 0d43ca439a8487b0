package io.virga.models.messaging;

/** How a queue answers when it is asked for messages. */
public enum ReceiveStatus {
    /** With messages, or with none. */
    OK,
    /** A short poll of a standard queue that has as many messages in flight as it may have: OverLimit. */
    OVER_LIMIT,
    /** More calls a second than the FIFO queue takes: ThrottlingException. */
    THROTTLED
}
