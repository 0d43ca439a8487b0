package io.virga.reports.html;

import io.virga.reports.chart.WaitColor;
import io.virga.reports.format.Phrase;
import io.virga.reports.view.DisasterTable;
import io.virga.reports.view.DisasterTables;
import io.virga.reports.view.MilestoneRow;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.MilestoneKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that the page of strategies and disasters shows, ready to be laid out.
 *
 * @param version of the program
 * @param style the style sheet
 * @param courses of each disaster, in the order in which the strategies name them
 */
public record DisasterPage(
        DisasterReport report, String version, String style, List<DisasterTable> tables, List<CourseView> courses) {
    /** The colour of a wait and what is waited for. */
    public record Key(String color, String label) {}

    static DisasterPage of(DisasterReport report, String version, String style) {
        Set<String> faults = new LinkedHashSet<>();
        report.strategies().forEach(strategy -> strategy.disasters().forEach(disaster -> faults.add(disaster.fault())));
        int[] number = {0};
        return new DisasterPage(
                report,
                version,
                style,
                DisasterTables.of(report),
                faults.stream()
                        .map(fault -> CourseView.of(report, fault, "d" + number[0]++ + "-"))
                        .toList());
    }

    /** Such as "backup-restore, pilot-light and warm-standby". */
    public String strategies() {
        List<String> names =
                report.strategies().stream().map(strategy -> strategy.name()).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    public String verdict() {
        return (report.recommended().isEmpty() ? "No strategy" : report.recommended()) + " is recommended";
    }

    /** Which parts of the simulated time were left out; empty where none was. */
    public Phrase shortcuts() {
        return DisasterTables.shortcuts(report);
    }

    public List<Key> keys() {
        return Arrays.stream(MilestoneKind.values())
                .filter(kind -> kind != MilestoneKind.CLIENTS_HURT)
                .map(kind -> new Key(WaitColor.of(kind).hex(), MilestoneRow.wait(kind)))
                .toList();
    }

    /** The level of a line as a word for the style sheet. */
    public static String word(DisasterTable.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
