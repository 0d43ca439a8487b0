package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * A metric of one cell of a sweep.
 *
 * @param sense "<=" where less is better, ">=" where more is; empty where neither is
 * @param value null where it cannot be told
 */
public record SweepMetric(
        String name,
        String stat,
        String unit,
        String sense,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high) {

    /** The name by which it is asked for. */
    public String key() {
        return name + ":" + stat;
    }
}
