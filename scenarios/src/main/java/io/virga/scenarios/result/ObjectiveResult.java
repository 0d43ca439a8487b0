package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * One objective and what was measured for it.
 *
 * @param kind availability, latency, recovery or cost
 * @param what in words, such as "shoppers.checkout within 300 ms"
 * @param sense ">=" when more is better, "<=" when less is better
 * @param target in the unit
 * @param unit 1, s or the currency a month
 * @param measured null when it could not be told
 * @param firstBreachSeconds on the scenario's clock, the first timeline step below target; null when there is none
 */
public record ObjectiveResult(
        String name,
        String kind,
        String what,
        String sense,
        double target,
        String unit,
        @Nullable Double measured,
        @Nullable Double low,
        @Nullable Double high,
        Verdict verdict,
        @Nullable Double firstBreachSeconds,
        @Nullable String note) {}
