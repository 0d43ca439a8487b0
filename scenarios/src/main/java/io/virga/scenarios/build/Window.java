package io.virga.scenarios.build;

/**
 * The measured window: from and to on the scenario's clock, and where they lie on the simulation's, whose zero is the
 * start of the pre-roll.
 *
 * @param fromNanos start on the scenario's clock
 * @param toNanos end on the scenario's clock
 * @param warmupNanos length of the pre-roll
 * @param stepNanos of the timeline
 */
public record Window(long fromNanos, long toNanos, long warmupNanos, long stepNanos) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** Start of the window on the simulation's clock. */
    public long startNanos() {
        return warmupNanos;
    }

    /** End of the window on the simulation's clock. */
    public long endNanos() {
        return warmupNanos + toNanos - fromNanos;
    }

    public long lengthNanos() {
        return toNanos - fromNanos;
    }

    /** Hours of it, the last perhaps in part. */
    public int hours() {
        return (int) ((lengthNanos() + HOUR_NANOS - 1) / HOUR_NANOS);
    }

    public int steps() {
        return (int) ((lengthNanos() + stepNanos - 1) / stepNanos);
    }

    /** Number of the step that holds a time of the simulation's clock within the window. */
    public int step(long simulationNanos) {
        return (int) ((simulationNanos - startNanos()) / stepNanos);
    }

    /** A time of the simulation's clock as seconds on the scenario's. */
    public double scenarioSeconds(long simulationNanos) {
        return (simulationNanos - warmupNanos + fromNanos) / NANOS_PER_SECOND;
    }

    /** A time of the scenario's clock on the simulation's. */
    public long simulationNanos(long scenarioNanos) {
        return scenarioNanos - fromNanos + warmupNanos;
    }
}
