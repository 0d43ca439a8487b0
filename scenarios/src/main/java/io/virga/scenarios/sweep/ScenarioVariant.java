package io.virga.scenarios.sweep;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.build.PriceCheck;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;

/** A scenario file with changes. */
public final class ScenarioVariant {
    private ScenarioVariant() {}

    /** It, or why it cannot be simulated and billed. */
    public static CellSource.Source load(Path file, List<String> changes) {
        Loaded loaded = ScenarioFile.load(file, changes, new MachineCatalogue());
        if (!loaded.isValid()) {
            String problem = loaded.diagnostics().stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .map(Diagnostic::message)
                    .findFirst()
                    .orElse("not valid");
            return new CellSource.Source(loaded, problem);
        }
        String noPrice = PriceCheck.problem(loaded.spec());
        return new CellSource.Source(loaded, noPrice == null ? "" : noPrice);
    }
}
