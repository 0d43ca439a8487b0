package io.virga.scenarios.sweep;

import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cell after its simulation.
 *
 * @param number of the cell
 * @param settings a value for each axis
 * @param result null if it could not be simulated
 * @param problem why it could not be simulated, or null
 */
public record SimulatedCell(
        int number,
        List<String> settings,
        @Nullable RunResult result,
        @Nullable String problem) {

    /** What is kept of it: some metrics, and the verdicts. */
    public SweepCell keeping(Function<RunResult, List<SweepMetric>> metrics) {
        if (result == null) {
            return new SweepCell(number, settings, List.of(), Map.of(), problem);
        }
        Map<String, Verdict> objectives = new LinkedHashMap<>();
        for (ObjectiveResult each : result.objectives()) {
            objectives.put(each.name(), each.verdict());
        }
        return new SweepCell(number, settings, metrics.apply(result), objectives, null);
    }
}
