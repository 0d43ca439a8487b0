package io.virga.cli;

import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Severity;
import io.virga.scenarios.sweep.CellSource;
import io.virga.scenarios.sweep.Grid;
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
        ScenarioArgument.Checked first = checked(grid.changes(0));
        if (!first.isValid() || !replications.isQuiet()) {
            console.diagnostics(first.diagnostics());
        }
        return first.isValid() ? first.loaded() : null;
    }

    private ScenarioArgument.Checked checked(List<String> changes) {
        List<String> all = new ArrayList<>(replications.overrides());
        all.addAll(changes);
        return scenario.load(all);
    }

    @Override
    public Source load(List<String> changes) {
        ScenarioArgument.Checked checked = checked(changes);
        String problem = checked.isValid()
                ? ""
                : checked.diagnostics().stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .map(Diagnostic::message)
                        .findFirst()
                        .orElse("not valid");
        return new Source(checked.loaded(), problem);
    }
}
