package io.virga.scenarios.experiment;

import io.virga.scenarios.result.Bottleneck;
import io.virga.scenarios.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Finds the busiest resource of each step; steps with the same one after another become one span. */
final class Bottlenecks {
    private static final String SUFFIX = "Utilization";

    private static final int NONE = -1;

    private final List<Series> candidates;
    private final IntToDoubleFunction startSeconds;
    private final List<Bottleneck> found = new ArrayList<>();
    /** Number of a candidate, or {@link #NONE}. */
    private int busiest = NONE;

    private int since;
    private double sum;

    /** @param startSeconds when a step begins, and for their number when the last ends */
    private Bottlenecks(List<Series> candidates, IntToDoubleFunction startSeconds) {
        this.candidates = candidates;
        this.startSeconds = startSeconds;
    }

    static List<Bottleneck> of(List<Series> series, int steps, IntToDoubleFunction startSeconds) {
        List<Series> candidates =
                series.stream().filter(each -> each.name().endsWith(SUFFIX)).toList();
        Bottlenecks bottlenecks = new Bottlenecks(candidates, startSeconds);
        for (int step = 0; step < steps; step++) {
            bottlenecks.look(step);
        }
        bottlenecks.close(steps);
        return bottlenecks.found;
    }

    private void look(int step) {
        int greatest = NONE;
        double utilization = 0;
        for (int i = 0; i < candidates.size(); i++) {
            Double value = candidates.get(i).values().get(step);
            if (value != null && value > utilization) {
                greatest = i;
                utilization = value;
            }
        }
        if (greatest != busiest) {
            close(step);
            busiest = greatest;
        }
        sum += utilization;
    }

    private void close(int step) {
        if (busiest != NONE && step > since) {
            String name = candidates.get(busiest).name();
            int end = name.lastIndexOf('.');
            found.add(new Bottleneck(
                    startSeconds.applyAsDouble(since),
                    startSeconds.applyAsDouble(step),
                    name.substring(0, end),
                    name.substring(end + 1),
                    sum / (step - since)));
        }
        since = step;
        sum = 0;
    }
}
