package io.virga.models.monitoring;

/**
 * A metric's value over one period.
 *
 * @param endNanos end of the period
 * @param value average over those that reported; not a number when nobody did
 * @param sampleCount how many reported; 0 is a missing data point
 */
public record Datapoint(long endNanos, double value, int sampleCount) {
    /** The period passed and nobody reported. */
    public static Datapoint missing(long endNanos) {
        return new Datapoint(endNanos, Double.NaN, 0);
    }

    public boolean isMissing() {
        return sampleCount == 0;
    }
}
