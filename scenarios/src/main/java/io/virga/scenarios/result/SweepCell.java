package io.virga.scenarios.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One combination of settings, and what was found for it.
 *
 * @param number from 0, in the order of the grid, the last axis turning fastest
 * @param settings a value for each axis
 * @param metrics the same ones in each cell; none where there is a problem
 * @param objectives verdicts by name
 * @param problem why the cell could not be simulated, or null
 */
public record SweepCell(
        int number,
        List<String> settings,
        List<SweepMetric> metrics,
        Map<String, Verdict> objectives,
        @Nullable String problem) {

    /** Whether it was simulated and all its objectives have this verdict or a better one. */
    public boolean isAll(Verdict... verdicts) {
        return problem == null && objectives.values().stream().allMatch(List.of(verdicts)::contains);
    }
}
