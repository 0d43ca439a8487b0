package io.virga.scenarios.experiment;

/** A metric that nothing has; the message is for the person who named it. */
public final class UnknownMetricException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownMetricException(String message) {
        super(message);
    }
}
