package io.virga.kernel;

/** A fault of a model or a limit passed: names the entity, the simulated time and the cause. */
public final class SimulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SimulationException(String message) {
        super(message);
    }

    public SimulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
