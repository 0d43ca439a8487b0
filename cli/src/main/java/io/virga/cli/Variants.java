package io.virga.cli;

import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.sweep.CellSource;
import io.virga.scenarios.sweep.FileCells;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.ScenarioVariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scenario of a command with further changes. */
final class Variants implements CellSource {
    private final ScenarioArgument scenario;
    private final ReplicationArguments replications;

    Variants(ScenarioArgument scenario, ReplicationArguments replications) {
        this.scenario = scenario;
        this.replications = replications;
    }

    /** The first cell's scenario; null if something is wrong with it, which has been said. */
    @Nullable
    Loaded check(Grid grid, Console console) {
        ScenarioArgument.Checked first = ScenarioArgument.load(scenario.file(), changes(grid.changes(0)));
        if (!first.isValid() || !replications.isQuiet()) {
            console.diagnostics(first.diagnostics());
        }
        return first.isValid() ? first.loaded() : null;
    }

    /** All changes to the scenario: those of the user, and some more. */
    private List<String> changes(List<String> more) {
        List<String> all = new ArrayList<>(scenario.sets());
        all.addAll(replications.overrides());
        all.addAll(more);
        return all;
    }

    @Override
    public Source load(List<String> changes) {
        return ScenarioVariant.load(scenario.file(), changes(changes));
    }

    /** The same where another machine loads them. */
    FileCells elsewhere(Grid grid, List<String> metrics) {
        return new FileCells(
                scenario.file().toString(), List.copyOf(changes(List.of())), grid.axes(), List.copyOf(metrics));
    }
}
