package io.virga.cli;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.build.PriceCheck;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on, and the changes to it. */
final class ScenarioArgument {
    @Parameters(index = "0", paramLabel = "FILE", description = "The scenario, a YAML file.")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change a parameter, or any field by its path: --set webMin=3"
                    + " --set resources.web.minSize=6. May be repeated.")
    private List<String> sets = new ArrayList<>();

    Path file() {
        return file;
    }

    List<String> sets() {
        return sets;
    }

    /**
     * The scenario as far as it could be loaded.
     *
     * @param diagnostics all that was found
     * @param isValid whether it can be simulated and billed
     */
    record Checked(Loaded loaded, List<Diagnostic> diagnostics, boolean isValid) {}

    /** @param more changes that come after those of the user */
    Checked load(List<String> more) {
        List<String> all = new ArrayList<>(sets);
        all.addAll(more);
        return load(file, all);
    }

    /** The same for another file. */
    static Checked load(Path file, List<String> sets) {
        Loaded loaded = ScenarioFile.load(file, sets, new MachineCatalogue());
        String noPrice = loaded.isValid() ? PriceCheck.problem(loaded.spec()) : null;
        if (noPrice == null) {
            return new Checked(loaded, loaded.diagnostics(), loaded.isValid());
        }
        List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
        diagnostics.add(loaded.errorAt("regions", Code.NO_PRICE, noPrice, "use what the price book has"));
        return new Checked(loaded, diagnostics, false);
    }
}
