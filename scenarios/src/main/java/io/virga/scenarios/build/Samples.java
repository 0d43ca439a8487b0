package io.virga.scenarios.build;

/** Takes the values of one step of the timeline. */
@FunctionalInterface
public interface Samples {
    /** @param value NaN when there was nothing to observe */
    void add(String metric, String unit, double value);
}
