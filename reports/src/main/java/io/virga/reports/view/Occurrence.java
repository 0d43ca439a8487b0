package io.virga.reports.view;

import io.virga.reports.format.Source;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happened in the first replication.
 *
 * @param saying equal for events that say the same of different things: kind and text without its numbers
 * @param source where its time comes from
 */
record Occurrence(double seconds, String kind, String subject, String text, String saying, Source source) {
    /** All events, and the moments of recovery among them, in order of time. */
    static List<Occurrence> all(RunResult result) {
        List<Occurrence> all = new ArrayList<>();
        for (int at = 0; at < result.events().size(); at++) {
            TimelineEvent event = result.events().get(at);
            Source source = Source.at("/events/" + at + "/seconds");
            all.add(of(event.seconds(), event.kind(), event.subject(), event.text(), source));
        }
        for (int at = 0; at < result.recovery().size(); at++) {
            addRecovery(all, result, at);
        }
        all.sort(Comparator.comparingDouble(Occurrence::seconds));
        return List.copyOf(all);
    }

    private static void addRecovery(List<Occurrence> all, RunResult result, int at) {
        RecoveryResult recovery = result.recovery().get(at);
        Double rto =
                recovery.rtoSeconds().isEmpty() ? null : recovery.rtoSeconds().get(0);
        for (int fault = 0; rto != null && fault < result.faults().size(); fault++) {
            FaultWindow window = result.faults().get(fault);
            if (window.name().equals(recovery.fault())
                    && window.fromSeconds() >= result.simulate().fromSeconds()) {
                Source source = Source.of(
                        Source.Step.SUM, "/faults/" + fault + "/fromSeconds", "/recovery/" + at + "/rtoSeconds/0");
                String text = "recovered from " + recovery.fault();
                all.add(of(window.fromSeconds() + rto, "recovery", recovery.of(), text, source));
                return;
            }
        }
    }

    private static Occurrence of(double seconds, String kind, String subject, String text, Source source) {
        return new Occurrence(seconds, kind, subject, text, kind + " " + text.replaceAll("[0-9]+", ""), source);
    }
}
