package io.virga.models.messaging;

/** Why a message is received that was received before. */
public enum Redelivery {
    /** Its visibility timeout ended before it was deleted: the consumer failed, died or was too slow. */
    VISIBILITY_TIMEOUT,
    /** Its consumer gave it back, by ChangeMessageVisibility with a timeout of 0. */
    RELEASED,
    /** It was deleted, but a server that was away at that moment kept a copy. */
    SURVIVING_COPY;

    private static final Redelivery[] ALL = values();

    static Redelivery of(int ordinal) {
        return ALL[ordinal];
    }

    static int causes() {
        return ALL.length;
    }
}
