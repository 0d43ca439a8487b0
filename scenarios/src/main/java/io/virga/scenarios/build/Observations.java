package io.virga.scenarios.build;

/** Takes what resources saw in the measured window, under CloudWatch's names where they exist. */
public interface Observations {
    /**
     * A number that is a ratio, so that replications of different size are pooled rightly.
     *
     * @param metric without the resource's name
     * @param stat as in results: mean, max, sum …
     * @param unit of the ratio
     * @param events observations behind it
     */
    void ratio(String metric, String stat, String unit, double numerator, double denominator, long events);

    /** A plain number, such as a count. */
    default void count(String metric, String stat, double value) {
        ratio(metric, stat, "count", value, 1, Math.round(Math.abs(value)));
    }
}
