package io.virga.scenarios.sweep;

import io.virga.kernel.SimulationException;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simulates single cells. */
final class CellRunner {
    private final Grid grid;
    private final CellSource source;
    private final MetricChoice metrics;
    private final Progress whole;

    CellRunner(Grid grid, CellSource source, MetricChoice metrics, Progress whole) {
        this.grid = grid;
        this.source = source;
        this.metrics = metrics;
        this.whole = whole;
    }

    /** @throws InterruptedRunException if it was cancelled before all replications were finished */
    SweepCell run(int number) {
        CellSource.Source scenario = source.load(grid.changes(number));
        if (!scenario.problem().isEmpty()) {
            return withProblem(number, scenario.problem());
        }
        Loaded loaded = scenario.loaded();
        try {
            Experiment.Outcome outcome = new Experiment(loaded.spec(), loaded.sha256(), List.of(), 1)
                    .run(whole.part(loaded.spec().simulate().replications()));
            if (outcome.interrupted()) {
                throw new InterruptedRunException("interrupted");
            }
            return of(number, outcome.result());
        } catch (SimulationException e) {
            return withProblem(number, "the simulation stopped: " + e.getMessage());
        }
    }

    private SweepCell of(int number, RunResult result) {
        Map<String, Verdict> objectives = new LinkedHashMap<>();
        for (ObjectiveResult each : result.objectives()) {
            objectives.put(each.name(), each.verdict());
        }
        return new SweepCell(number, grid.settings(number), CellMetrics.of(result, metrics), objectives, null);
    }

    private SweepCell withProblem(int number, String problem) {
        return new SweepCell(number, grid.settings(number), List.of(), Map.of(), problem);
    }
}
