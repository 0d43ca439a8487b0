package io.virga.models.balancing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Moves the traffic of one action of a balancer between two target groups, by the percentage that the second one gets. */
public final class PercentageShift implements IntConsumer {
    private static final int ALL = 100;

    private final TrafficShift traffic;
    private final String original;
    private final String replacement;

    public PercentageShift(TrafficShift traffic, String original, String replacement) {
        this.traffic = traffic;
        this.original = original;
        this.replacement = replacement;
    }

    @Override
    public void accept(int percentage) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(original, ALL - percentage);
        weights.put(replacement, percentage);
        traffic.begin(weights, 1, 0);
    }
}
