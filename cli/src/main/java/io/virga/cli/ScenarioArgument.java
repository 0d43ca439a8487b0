package io.virga.cli;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
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

    /** @param more changes that come after those of the user */
    Loaded load(List<String> more) {
        List<String> all = new ArrayList<>(sets);
        all.addAll(more);
        return ScenarioFile.load(file, all, new MachineCatalogue());
    }
}
