package io.virga.scenarios.sweep;

import io.virga.kernel.SimulationException;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.SweepCell;
import java.util.List;
import java.util.OptionalDouble;

/** Simulates single cells. */
public final class CellRunner {
    private final Grid grid;
    private final CellSource source;
    private final Progress whole;
    private final OptionalDouble level;
    private final int threads;

    /** @param whole can cancel */
    public CellRunner(Grid grid, CellSource source, Progress whole) {
        this(grid, source, whole, OptionalDouble.empty(), 1);
    }

    private CellRunner(Grid grid, CellSource source, Progress whole, OptionalDouble level, int threads) {
        this.grid = grid;
        this.source = source;
        this.whole = whole;
        this.level = level;
        this.threads = threads;
    }

    /** The same with intervals and verdicts of this level instead of the scenario's. */
    public CellRunner judgedAt(double otherLevel) {
        return new CellRunner(grid, source, whole, OptionalDouble.of(otherLevel), threads);
    }

    /** The same with so many replications of a cell at a time. */
    public CellRunner onThreads(int atOnce) {
        return new CellRunner(grid, source, whole, level, atOnce);
    }

    /** @throws InterruptedRunException if it was cancelled before all replications were finished */
    public SimulatedCell simulate(int number) {
        CellSource.Source scenario = source.load(grid.changes(number));
        if (!scenario.problem().isEmpty()) {
            return without(number, scenario.problem());
        }
        Loaded loaded = scenario.loaded();
        try {
            Experiment experiment = new Experiment(loaded.spec(), loaded.sha256(), List.of(), threads);
            Experiment judged = level.isPresent() ? experiment.judgedAt(level.getAsDouble()) : experiment;
            Experiment.Outcome outcome =
                    judged.run(whole.part(loaded.spec().simulate().replications()));
            if (outcome.interrupted()) {
                throw new InterruptedRunException("interrupted");
            }
            return new SimulatedCell(number, grid.settings(number), outcome.result(), null);
        } catch (SimulationException e) {
            return without(number, "the simulation stopped: " + e.getMessage());
        }
    }

    /** The cell with these metrics and the bill. */
    public SweepCell run(int number, MetricChoice metrics) {
        return simulate(number).keeping(result -> CellMetrics.of(result, metrics));
    }

    private SimulatedCell without(int number, String problem) {
        return new SimulatedCell(number, grid.settings(number), null, problem);
    }
}
