package io.virga.cli;

import io.virga.reports.text.SensitivityText;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SensitivityResult;
import io.virga.scenarios.sensitivity.AssumptionSensitivity;
import io.virga.scenarios.sweep.CellSource;

/** {@code virga run --sensitivity}: what becomes of the verdicts where assumptions are a little wrong. */
final class SensitivityRun {
    private final Console console;
    private final boolean quiet;

    SensitivityRun(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /** Whether all was run, and not interrupted. */
    boolean of(Loaded loaded, RunResult base, CellSource source, int threads) {
        AssumptionSensitivity sensitivity = new AssumptionSensitivity(loaded);
        Progress progress = new Progress(Math.max(1, sensitivity.runs()));
        if (!quiet) {
            console.message("simulating " + sensitivity.runs() + " variations of assumptions");
        }
        InterruptHook hook = InterruptHook.install(progress);
        try {
            SensitivityResult found = run(sensitivity, base, source, threads, progress);
            console.out(SensitivityText.render(found, Console.textOptions()));
            return true;
        } catch (InterruptedRunException e) {
            console.message("interrupted after " + progress.finished() + " of " + sensitivity.runs() + " variations");
            return false;
        } finally {
            hook.close();
        }
    }

    private SensitivityResult run(
            AssumptionSensitivity sensitivity, RunResult base, CellSource source, int threads, Progress progress) {
        ProgressLine line = ProgressLine.start(progress, "variations", console, quiet);
        try {
            return sensitivity.run(base, source, threads, progress);
        } finally {
            line.close();
        }
    }
}
