package io.virga.cli;

import io.virga.reports.json.ResultsJson;
import io.virga.reports.json.RunJson;
import io.virga.scenarios.compare.Design;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The designs that a command compares: scenarios, variants of the first, and result folders. */
final class DesignArguments {
    @Parameters(arity = "1..*", paramLabel = "DESIGN", description = "Scenarios or result folders.")
    private List<Path> places = List.of();

    @Option(
            names = "--variant",
            paramLabel = "CHANGES",
            description = "The first scenario with changes is a design too: --variant webMin=4, or several changes:"
                    + " --variant 'webMin=4;webType=m7g.xlarge'. May be repeated.")
    private List<String> variants = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change a parameter, or any field by its path, in all scenarios. May be repeated.")
    private List<String> sets = new ArrayList<>();

    @Mixin
    private ReplicationArguments replications = new ReplicationArguments();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    private final Set<Diagnostic> said = new HashSet<>();
    private boolean interrupted;

    /**
     * A design before it is simulated.
     *
     * @param loaded null for a folder of results
     */
    private record Entry(String label, Path place, @Nullable Loaded loaded) {}

    boolean isInterrupted() {
        return interrupted;
    }

    /** All designs with their results; none if one is not valid, which has been said, or after an interrupt. */
    List<Design> simulate(Console console) {
        int threads = replications.threads();
        List<Entry> entries = entries(console);
        List<Design> designs = new ArrayList<>();
        for (Entry each : entries) {
            Design design = design(each, threads, console);
            if (design == null) {
                console.message("interrupted before all designs were simulated; there is nothing to compare");
                interrupted = true;
                return List.of();
            }
            designs.add(design);
        }
        return designs;
    }

    private List<Entry> entries(Console console) {
        if (places.size() + variants.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(), "a comparison needs two designs: another file or folder, or a --variant");
        }
        if (!variants.isEmpty() && Files.isDirectory(places.get(0))) {
            throw new ParameterException(
                    spec.commandLine(), "--variant changes the first scenario, but " + places.get(0) + " is a folder");
        }
        checkVersions();
        List<Entry> entries = new ArrayList<>();
        boolean valid = true;
        for (Path place : places) {
            valid &= Files.isDirectory(place)
                    ? entries.add(new Entry(place.toString(), place, null))
                    : load(entries, place.toString(), place, List.of(), console);
        }
        if (!valid) {
            // Variants would repeat what was just said.
            return List.of();
        }
        for (String variant : variants) {
            valid &= load(
                    entries,
                    variant,
                    places.get(0),
                    Stream.of(variant.split(";")).map(String::strip).toList(),
                    console);
        }
        return valid ? entries : List.of();
    }

    private boolean load(List<Entry> entries, String label, Path file, List<String> changes, Console console) {
        List<String> all = new ArrayList<>(sets);
        all.addAll(replications.overrides());
        all.addAll(changes);
        ScenarioArgument.Checked checked = ScenarioArgument.load(file, all);
        if (!checked.isValid() || !replications.isQuiet()) {
            // What holds for a scenario holds for its variants, and is said once.
            console.diagnostics(checked.diagnostics().stream().filter(said::add).toList());
        }
        if (checked.isValid()) {
            entries.add(new Entry(label, file, checked.loaded()));
        }
        return checked.isValid();
    }

    /** Models change from version to version: their results are no pairs. */
    private void checkVersions() {
        String known = places.stream().allMatch(Files::isDirectory) ? null : Version.text();
        for (Path place : places) {
            String version = Files.isDirectory(place) ? RunJson.version(place).orElse(null) : null;
            if (version != null && known != null && !version.equals(known)) {
                throw new CommandException(
                        ExitCode.INVALID,
                        place + " was written by version " + version + ", and is compared with results of version "
                                + known + "; run it again");
            }
            known = version == null ? known : version;
        }
    }

    /** Null after an interrupt. */
    private @Nullable Design design(Entry entry, int threads, Console console) {
        Loaded loaded = entry.loaded();
        if (loaded == null) {
            return new Design(entry.label(), ResultsJson.read(entry.place()), null);
        }
        if (!replications.isQuiet()) {
            console.message(entry.label());
        }
        Progress progress = new Progress(loaded.spec().simulate().replications());
        InterruptHook hook = InterruptHook.install(progress);
        try {
            Experiment.Outcome outcome =
                    Simulations.run(loaded, threads, null, progress, console, replications.isQuiet());
            return outcome.interrupted() ? null : new Design(entry.label(), outcome.result(), loaded.settings());
        } catch (InterruptedRunException e) {
            return null;
        } finally {
            hook.close();
        }
    }
}
