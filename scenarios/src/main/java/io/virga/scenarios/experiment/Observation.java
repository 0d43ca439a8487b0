package io.virga.scenarios.experiment;

/**
 * One number of one replication, as a ratio, so that replications of different size are pooled rightly: utilisation is
 * busy time over capacity, a mean is a sum over a count; a plain count has the denominator 1.
 *
 * @param name {@code <component>.<metric>}
 * @param stat as in results
 * @param unit of the ratio
 * @param events observations behind it
 */
record Observation(String name, String stat, String unit, double numerator, double denominator, long events) {
    static Observation ratio(String name, String stat, String unit, double numerator, double denominator, long events) {
        return new Observation(name, stat, unit, numerator, denominator, events);
    }

    static Observation count(String name, String stat, String unit, double value) {
        return new Observation(name, stat, unit, value, 1, Math.round(Math.abs(value)));
    }

    double value() {
        return numerator / denominator;
    }
}
