package io.virga.cli;

import io.virga.reports.json.SearchJson;
import io.virga.reports.text.SearchText;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.SearchResult;
import io.virga.scenarios.search.Search;
import io.virga.scenarios.search.SearchGoal;
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
        return new KeptTrials(console, kept).run("search", first, plan, source, threads, trials -> {
            SearchResult found = new Search(goal, trials).run(quiet ? words -> {} : console::message);
            console.out(json ? SearchJson.text(found) : SearchText.render(found, Console.textOptions()));
            return found.isConfirmed() ? ExitCode.OK : ExitCode.OBJECTIVE_MISSED;
        });
    }
}
