package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.RecoveryCourse;
import io.virga.scenarios.result.StrategyResult;
import java.util.ArrayList;
import java.util.List;

/**
 * How one strategy came through one disaster.
 *
 * @param action what the disaster does, such as regionLoss
 * @param over when it was over, in words
 */
public record CourseRow(
        String strategy,
        String action,
        RecoveryCourse course,
        Phrase over,
        Phrase step,
        List<MilestoneRow> milestones) {
    /** Of all strategies that have a disaster of this name. */
    public static List<CourseRow> of(DisasterReport report, String fault) {
        List<CourseRow> rows = new ArrayList<>();
        for (int i = 0; i < report.strategies().size(); i++) {
            StrategyResult strategy = report.strategies().get(i);
            for (int j = 0; j < strategy.disasters().size(); j++) {
                DisasterResult disaster = strategy.disasters().get(j);
                if (disaster.fault().equals(fault)) {
                    rows.add(row(strategy.name(), disaster, DisasterTables.pointer(i, j) + "/course"));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static CourseRow row(String strategy, DisasterResult disaster, String at) {
        RecoveryCourse course = disaster.course();
        Double rto = course.rtoSeconds();
        List<MilestoneRow> milestones = new ArrayList<>();
        for (int i = 0; i < course.milestones().size(); i++) {
            milestones.add(MilestoneRow.of(course.milestones().get(i), at + "/milestones/" + i));
        }
        return new CourseRow(
                strategy,
                disaster.action(),
                course,
                rto == null
                        ? Phrase.words("not over after ")
                                .then(Quantity.of(course.untilSeconds(), "s", Source.at(at + "/untilSeconds")))
                        : Phrase.words("over after ").then(Quantity.of(rto, "s", Source.at(at + "/rtoSeconds"))),
                Quantity.of(course.stepSeconds(), "s", Source.at(at + "/stepSeconds")),
                List.copyOf(milestones));
    }
}
