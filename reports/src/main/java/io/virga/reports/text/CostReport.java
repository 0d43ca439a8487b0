package io.virga.reports.text;

import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.reports.view.CashView;
import io.virga.reports.view.CostBasis;
import io.virga.reports.view.CostBy;
import io.virga.reports.view.CostView;
import io.virga.reports.view.CostView.Group;
import io.virga.reports.view.UnitCost;
import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CommitmentChoices;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bill of a run, added up, and what could be bought for its usage. */
public final class CostReport {
    private static final int BAR = 20;

    private CostReport() {}

    /**
     * Lines that end in a line feed each, none longer than the options' columns.
     *
     * @param choices null if nobody asked
     * @param calendar null if nobody asked
     */
    public static String render(
            RunResult result,
            CostBy by,
            CostBasis basis,
            @Nullable CommitmentChoices choices,
            @Nullable CalendarCosts calendar,
            TextOptions options) {
        Screen screen = new Screen(options);
        bill(screen, basis == CostBasis.CASH ? CashView.of(result) : result, by, basis);
        unitCosts(screen, result);
        if (choices != null) {
            CommitmentsSection.write(screen, choices);
        }
        if (calendar != null) {
            CalendarSection.write(screen, calendar);
        }
        screen.blank();
        screen.wrapped(
                "not on this bill: " + String.join(", ", result.bill().notMetered()) + " · prices: "
                        + result.bill().priceBook(),
                Style.QUIET,
                2);
        return screen.text();
    }

    private static void bill(Screen screen, RunResult result, CostBy by, CostBasis basis) {
        CostView costs = CostView.from(result, by);
        screen.line(List.of(
                Cell.of(result.scenario().name(), Style.STRONG),
                Cell.of("bill by " + by.name().toLowerCase(Locale.ROOT) + basis.words(), Style.QUIET)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : costs.groups()) {
            rows.add(List.of(
                    Cell.of(group.name()),
                    Cell.number(group.cost().text()),
                    Cell.of(Bar.of(group.share(), BAR), Style.QUIET)));
        }
        rows.add(List.of(
                Cell.of("total of this window", Style.STRONG),
                new Cell(costs.total().text(), Style.STRONG, true)));
        rows.add(List.of(
                Cell.of("a month at this rate", Style.QUIET),
                Cell.quietNumber(costs.monthly().text())));
        screen.table(rows);
    }

    private static void unitCosts(Screen screen, RunResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (UnitCost unit : UnitCost.from(result)) {
            Source source = Source.at("");
            rows.add(List.of(
                    Cell.of("1,000 × " + unit.of()),
                    Cell.number(Quantity.of(unit.perThousand(), result.bill().currency(), source)
                            .text()),
                    Cell.of(
                            "of "
                                    + Quantity.of(unit.requests(), "count", source)
                                            .text() + " answered",
                            Style.QUIET)));
        }
        if (!rows.isEmpty()) {
            screen.blank();
            screen.table(rows);
        }
    }
}
