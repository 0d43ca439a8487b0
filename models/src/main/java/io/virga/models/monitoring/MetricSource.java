package io.virga.models.monitoring;

/** What a metric measures. */
@FunctionalInterface
public interface MetricSource {
    /**
     * Called at the end of each period, in order; the first may have begun before the simulation.
     *
     * @return the value over the period from {@code startNanos} to {@code endNanos}, which is now
     */
    Datapoint sample(long startNanos, long endNanos);
}
