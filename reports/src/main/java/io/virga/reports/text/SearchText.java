package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.reports.view.SettingsWords;
import io.virga.scenarios.result.SearchResult;
import io.virga.scenarios.result.SearchedCell;
import io.virga.scenarios.result.SearchedCell.Fate;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a search found, how sure that is, and what it took. */
public final class SearchText {
    private static final int MOST_RIVALS = 10;

    private SearchText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(SearchResult search, TextOptions options) {
        Screen screen = new Screen(options);
        screen.line(List.of(
                Cell.of("SEARCH", Style.STRONG),
                Cell.of(
                        String.format(
                                Locale.ROOT,
                                "%d replications, %.0f%% of the %d of the full grid",
                                search.spent(),
                                100.0 * search.spent() / search.fullGrid(),
                                search.fullGrid()),
                        Style.QUIET)));
        screen.table(fates(search));
        screen.blank();
        screen.wrapped(answer(search), Style.STRONG, 4);
        rivals(screen, search);
        confirmation(screen, search);
        return screen.text();
    }

    private static List<List<Cell>> fates(SearchResult search) {
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, search, Fate.MISSES, "miss an objective");
        row(rows, search, Fate.DEARER, "cost more than one that meets all objectives");
        row(rows, search, Fate.TIED, "meet all objectives, and cost about as much as the cheapest");
        row(rows, search, Fate.UNDECIDED, "could not be told");
        row(rows, search, Fate.INVALID, "could not be simulated");
        return rows;
    }

    private static void row(List<List<Cell>> rows, SearchResult search, Fate fate, String words) {
        if (search.count(fate) > 0) {
            rows.add(List.of(Cell.number(String.valueOf(search.count(fate))), Cell.of(words)));
        }
    }

    private static String answer(SearchResult search) {
        Integer best = search.best();
        boolean open = search.count(Fate.UNDECIDED) > 0;
        if (best == null) {
            return open
                    ? "No setting surely meets all objectives; more replications (-r) may decide those that are left."
                    : "No setting meets all objectives" + sure(search) + ".";
        }
        SearchedCell cell = search.cells().get(best);
        String found = "The cheapest that meets all objectives: " + SettingsWords.of(search.axes(), cell.settings())
                + ", " + cost(search, cell) + " a month.";
        boolean alone = !open && search.count(Fate.TIED) == 0;
        return found
                + (alone
                        ? " It meets them and no cheaper setting does" + sure(search) + "."
                        : " It meets them" + sure(search) + "; whether one of those below does for less could not be"
                                + " told with " + search.most() + " replications each.");
    }

    private static String sure(SearchResult search) {
        return ", " + ConfidenceWords.of(search.confidence(), search.replicationwise());
    }

    private static void rivals(Screen screen, SearchResult search) {
        List<SearchedCell> rivals = search.cells().stream()
                .filter(each -> each.fate() == Fate.UNDECIDED || each.fate() == Fate.TIED)
                .sorted(Comparator.comparingDouble(each -> Objects.requireNonNull(each.monthlyCost())))
                .toList();
        for (SearchedCell each : rivals.stream().limit(MOST_RIVALS).toList()) {
            screen.wrapped(
                    SettingsWords.of(search.axes(), each.settings()) + ": " + cost(search, each) + ", "
                            + (each.fate() == Fate.TIED ? "meets them" : "undecided: " + undecided(each)),
                    Style.PLAIN,
                    2);
        }
        if (rivals.size() > MOST_RIVALS) {
            screen.wrapped("and " + (rivals.size() - MOST_RIVALS) + " more", Style.QUIET, 1);
        }
    }

    private static String undecided(SearchedCell cell) {
        return String.join(
                ", ",
                cell.objectives().entrySet().stream()
                        .filter(each -> each.getValue() == Verdict.UNDECIDED)
                        .map(each -> each.getKey())
                        .toList());
    }

    private static String cost(SearchResult search, SearchedCell cell) {
        return Estimate.of(cell.monthlyCost(), null, null, search.currency(), "")
                .point()
                .text();
    }

    private static void confirmation(Screen screen, SearchResult search) {
        SweepCell again = search.confirmation();
        if (again == null) {
            return;
        }
        List<String> metrics = new ArrayList<>();
        for (SweepMetric each : again.metrics()) {
            metrics.add(each.name() + " " + each.stat() + " "
                    + Estimate.of(each.value(), each.low(), each.high(), each.unit(), "")
                            .phrase()
                            .text());
        }
        List<String> verdicts = again.objectives().entrySet().stream()
                .filter(each -> each.getValue() != Verdict.MET)
                .map(each -> each.getKey() + " " + each.getValue().name().toLowerCase(Locale.ROOT))
                .toList();
        String words = "with " + search.most() + " fresh replications: " + String.join(", ", metrics) + ".";
        boolean confirmed = search.isConfirmed();
        screen.wrapped(
                (confirmed ? "Confirmed " : "Not confirmed (" + String.join(", ", verdicts) + ") ") + words,
                confirmed ? Style.GOOD : Style.BAD,
                4);
    }
}
