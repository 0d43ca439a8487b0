package io.virga.scenarios.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The largest load that meets the objectives.
 *
 * @param axis the load's values, rising
 * @param confidence chance that all verdicts are right
 * @param replicationwise names of objectives whose verdicts count replications and have no such chance
 * @param most replications of a value that were allowed
 * @param spent replications of all values
 * @param points the values that were simulated, rising
 * @param meets the largest value that surely meets all objectives; null if none does
 * @param misses the smallest value that surely misses one; null if none does
 */
public record FindResult(
        String formatVersion,
        SweepAxis axis,
        double confidence,
        List<String> replicationwise,
        int most,
        long spent,
        List<Point> points,
        @Nullable String meets,
        @Nullable String misses) {
    /**
     * A value of the load.
     *
     * @param replications of the last look at it
     * @param objectives verdicts by name
     */
    public record Point(String value, int replications, Verdict verdict, Map<String, Verdict> objectives) {}

    /** Whether there are values between the two whose verdict is open. */
    public boolean hasGap() {
        int above = meets == null ? 0 : axis.values().indexOf(meets) + 1;
        int below = misses == null ? axis.values().size() : axis.values().indexOf(misses);
        return above < below;
    }
}
