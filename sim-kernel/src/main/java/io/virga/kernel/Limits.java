package io.virga.kernel;

/**
 * Bounds that turn a model that would never end into an error that names the entity.
 *
 * @param eventsPerInstant most events at one simulated instant
 * @param pendingEvents most events scheduled at a time, and most timers
 * @param queueLength most claimants waiting in one queue
 * @param processMillis longest time on the wall clock that a {@link Process} may run without letting time pass
 */
public record Limits(long eventsPerInstant, int pendingEvents, int queueLength, long processMillis) {
    private static final long PROCESS_MILLIS = 60_000;

    public static final Limits DEFAULT = new Limits(10_000_000L, 200_000_000, 50_000_000);

    public Limits {
        if (eventsPerInstant < 1 || pendingEvents < 1 || queueLength < 1 || processMillis < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    public Limits(long eventsPerInstant, int pendingEvents, int queueLength) {
        this(eventsPerInstant, pendingEvents, queueLength, PROCESS_MILLIS);
    }
}
