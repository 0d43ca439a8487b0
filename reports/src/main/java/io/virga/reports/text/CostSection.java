package io.virga.reports.text;

import io.virga.reports.view.CostView;
import io.virga.reports.view.CostView.Group;
import io.virga.reports.view.CostView.Item;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** What it cost: total, a month at this rate, and the dearest resources with their items as a tree. */
final class CostSection {
    private static final int MOST_GROUPS = 5;
    private static final int MOST_LINES = 6;
    private static final int BAR = 14;

    private CostSection() {}

    static void write(Screen screen, RunResult result) {
        CostView costs = CostView.from(result);
        screen.heading(
                "COST",
                costs.total().text() + " for this window · " + costs.monthly().text() + " a month at this rate");
        List<Group> shown =
                costs.groups().subList(0, Math.min(MOST_GROUPS, costs.groups().size()));
        int room = MOST_LINES - shown.size();
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : shown) {
            rows.add(line(group.name(), "", group.cost().text(), Bar.of(group.share(), BAR)));
            int before = rows.size();
            rows.addAll(items(group.items(), room));
            room -= rows.size() - before;
        }
        screen.table(rows);
        if (costs.groups().size() > MOST_GROUPS) {
            screen.wrapped((costs.groups().size() - MOST_GROUPS) + " smaller in bill.csv", Style.QUIET, 1);
        }
    }

    /** As many items as there is room for; what does not fit is counted on the last branch. */
    private static List<List<Cell>> items(List<Item> items, int room) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < items.size() && at < room; at++) {
            Item item = items.get(at);
            boolean last = at == Math.min(items.size(), room) - 1;
            int left = items.size() - at;
            rows.add(
                    last && left > 1
                            ? line("└─ " + left + " more", "", "", "")
                            : line(
                                    (last ? "└─ " : "├─ ") + item.name(),
                                    item.quantity().text(),
                                    item.cost().text(),
                                    ""));
        }
        return rows;
    }

    private static List<Cell> line(String name, String quantity, String cost, String bar) {
        Style style = bar.isEmpty() ? Style.QUIET : Style.PLAIN;
        return List.of(
                Cell.of(name, style), new Cell(quantity, style, true), new Cell(cost, style, true), Cell.of(bar));
    }
}
