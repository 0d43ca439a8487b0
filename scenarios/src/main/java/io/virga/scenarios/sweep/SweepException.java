package io.virga.scenarios.sweep;

/** A sweep that cannot be made or read; the message is for the person who asked for it. */
public final class SweepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SweepException(String message) {
        super(message);
    }
}
