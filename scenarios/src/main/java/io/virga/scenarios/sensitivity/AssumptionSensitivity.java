package io.virga.scenarios.sensitivity;

import io.virga.scenarios.build.ModelAssumptions;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.experiment.Workers;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.bind.DefaultUsed;
import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SensitivityResult;
import io.virga.scenarios.result.SensitivityResult.Variation;
import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.Verdict;
import io.virga.scenarios.sweep.CellRunner;
import io.virga.scenarios.sweep.CellSource;
import io.virga.scenarios.sweep.Grid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs a scenario with each of its assumptions 20% smaller and 20% larger, one at a time, with the same draws. */
public final class AssumptionSensitivity {
    private static final BigDecimal CHANGE = new BigDecimal("0.2");

    private final List<Change> changes = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();

    /** One assumption and what it is changed to. */
    private record Change(DefaultUsed assumption, String value, BigDecimal by) {}

    public AssumptionSensitivity(Loaded loaded) {
        for (DefaultUsed each : loaded.assumptions()) {
            int before = changes.size();
            for (BigDecimal by : List.of(CHANGE.negate(), CHANGE)) {
                ScaledValue.of(each.value(), BigDecimal.ONE.add(by))
                        .ifPresent(value -> changes.add(new Change(each, value, by)));
            }
            if (changes.size() == before) {
                fixed.add(each.path());
            }
        }
        ModelAssumptions.of(loaded.spec()).stream().map(Assumption::name).forEach(fixed::add);
    }

    /** How often the scenario is run. */
    public int runs() {
        return changes.size();
    }

    /**
     * Runs them.
     *
     * @param base of the scenario as it is
     * @param source of the scenario with changes
     * @param progress counts runs, and can cancel
     * @throws InterruptedRunException if it was cancelled
     */
    public SensitivityResult run(RunResult base, CellSource source, int threads, Progress progress) {
        SortedMap<Integer, Variation> variations = new TreeMap<>();
        if (!changes.isEmpty()) {
            Workers.run(Math.min(threads, changes.size()), changes.size(), number -> {
                if (progress.isCancelled()) {
                    throw new InterruptedRunException("interrupted");
                }
                Variation variation = variation(changes.get(number), source, progress);
                synchronized (variations) {
                    variations.put(number, variation);
                }
                progress.partDone();
            });
        }
        Map<String, Verdict> objectives = new LinkedHashMap<>();
        base.objectives().forEach(each -> objectives.put(each.name(), each.verdict()));
        return new SensitivityResult(
                RunResult.FORMAT_VERSION, objectives, List.copyOf(variations.values()), List.copyOf(fixed));
    }

    private static Variation variation(Change change, CellSource source, Progress progress) {
        String path = change.assumption().path();
        Grid grid = new Grid(List.of(new SweepAxis(path, List.of(change.value()))));
        SweepCell cell = new CellRunner(grid, source, progress).simulate(0).keeping(result -> List.of());
        return new Variation(
                path,
                change.assumption().value(),
                change.value(),
                change.by().doubleValue(),
                cell.objectives(),
                cell.problem());
    }
}
