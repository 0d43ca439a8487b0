package io.virga.cli;

import io.virga.reports.json.SearchJson;
import io.virga.reports.text.SearchText;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.SearchResult;
import io.virga.scenarios.search.Search;
import io.virga.scenarios.search.SearchGoal;
import io.virga.scenarios.search.Trials;
import io.virga.scenarios.sweep.CellSource;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;

/** {@code virga sweep --search}: finds the cheapest setting instead of simulating all of them in full. */
final class SearchRun {
    private final Console console;
    private final boolean quiet;
    private final boolean json;

    SearchRun(Console console, boolean quiet, boolean json) {
        this.console = console;
        this.quiet = quiet;
        this.json = json;
    }

    /** The exit code. */
    int of(Loaded first, SweepPlan plan, CellSource source, Path kept, int threads) {
        SearchGoal goal = SearchGoal.of(first.spec());
        int most = first.spec().simulate().replications();
        Progress progress = new Progress(1);
        Trials trials = new Trials("search", plan, source, kept, most, threads, progress);
        for (int line : trials.damagedLines()) {
            console.message("line " + line + " of " + kept + " is damaged; its trial is run again");
        }
        InterruptHook hook = InterruptHook.install(progress);
        try {
            SearchResult found = new Search(goal, trials).run(quiet ? words -> {} : console::message);
            console.out(json ? SearchJson.text(found) : SearchText.render(found, Console.textOptions()));
            return found.isConfirmed() ? ExitCode.OK : ExitCode.OBJECTIVE_MISSED;
        } catch (InterruptedRunException e) {
            console.message("interrupted: " + progress.finished() + " trials were finished and are in " + kept
                    + "; the same command goes on");
            return ExitCode.INTERRUPTED;
        } finally {
            hook.close();
        }
    }
}
