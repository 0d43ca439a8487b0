package io.virga.models.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * How the traffic of a deployment moves to the new version, as CodeDeploy's deployment configurations do it (CodeDeploy
 * user guide, "Working with deployment configurations").
 *
 * @param percentages of the traffic that the new version gets from each step on, rising, the last of them 100
 * @param intervalNanos from a step to the next; the first comes at once
 */
public record TrafficRouting(List<Integer> percentages, long intervalNanos) {
    private static final int ALL = 100;

    public TrafficRouting {
        percentages = List.copyOf(percentages);
    }

    /** All of it at once. */
    public static TrafficRouting allAtOnce() {
        return new TrafficRouting(List.of(ALL), 0);
    }

    /**
     * A part first and all the rest later.
     *
     * @param percentage from 1 to 99
     */
    public static TrafficRouting canary(int percentage, long intervalNanos) {
        return new TrafficRouting(List.of(percentage, ALL), intervalNanos);
    }

    /**
     * As much again at each step, and at the last what is left.
     *
     * @param percentage from 1 to 99
     */
    public static TrafficRouting linear(int percentage, long intervalNanos) {
        List<Integer> rising = new ArrayList<>();
        for (int sum = percentage; sum < ALL; sum += percentage) {
            rising.add(sum);
        }
        rising.add(ALL);
        return new TrafficRouting(rising, intervalNanos);
    }
}
