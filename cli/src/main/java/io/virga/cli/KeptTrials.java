package io.virga.cli;

import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.search.Trials;
import io.virga.scenarios.sweep.CellSource;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** Runs what needs trials, and says what is kept when it is interrupted. */
final class KeptTrials {
    private final Console console;
    private final Path kept;

    /** @param kept file to which finished trials are added */
    KeptTrials(Console console, Path kept) {
        this.console = console;
        this.kept = kept;
    }

    /**
     * Runs it.
     *
     * @param purpose keeps files of different commands apart
     * @param first scenario, whose number of replications is the most of a trial
     * @param use gives the exit code
     */
    int run(String purpose, Loaded first, SweepPlan plan, CellSource source, int threads, ToIntFunction<Trials> use) {
        int most = first.spec().simulate().replications();
        Progress progress = new Progress(1);
        Trials trials = new Trials(purpose, plan, source, kept, most, threads, progress);
        for (int line : trials.damagedLines()) {
            console.message("line " + line + " of " + kept + " is damaged; its trial is run again");
        }
        InterruptHook hook = InterruptHook.install(progress);
        try {
            return use.applyAsInt(trials);
        } catch (InterruptedRunException e) {
            console.message("interrupted: finished trials are in " + kept + "; the same command goes on");
            return ExitCode.INTERRUPTED;
        } finally {
            hook.close();
        }
    }
}
