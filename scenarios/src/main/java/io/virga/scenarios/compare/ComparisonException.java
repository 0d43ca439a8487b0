package io.virga.scenarios.compare;

/** Results that cannot be compared; the message is for the person who named them. */
public final class ComparisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ComparisonException(String message) {
        super(message);
    }
}
