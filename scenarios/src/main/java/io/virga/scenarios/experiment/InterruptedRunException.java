package io.virga.scenarios.experiment;

/** A run was stopped from outside before its end. */
public final class InterruptedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InterruptedRunException(String reason) {
        super(reason);
    }
}
