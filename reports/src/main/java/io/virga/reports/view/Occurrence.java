package io.virga.reports.view;

import io.virga.reports.format.Source;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that happened in the first replication.
 *
 * @param saying equal for events that say the same of different things: kind and text without numbers and places
 * @param source where its time comes from
 */
record Occurrence(double seconds, String kind, String subject, String text, String saying, Source source) {
    private static final Pattern DATA_POINTS = Pattern.compile(" \\([-0-9., ]+\\)");
    /** Data points, and words that hold a digit or a dot: numbers, instance types, places. */
    private static final Pattern PARTICULARS = Pattern.compile(DATA_POINTS + "|\\S*[0-9.]\\S*");

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

    /** The recovery of a whole workload; its classes and places, and what was never hurt, would only repeat it. */
    private static void addRecovery(List<Occurrence> all, RunResult result, int at) {
        RecoveryResult recovery = result.recovery().get(at);
        Double rto =
                recovery.rtoSeconds().isEmpty() ? null : recovery.rtoSeconds().get(0);
        if (rto == null || rto == 0 || isPart(recovery, result)) {
            return;
        }
        for (int fault = 0; fault < result.faults().size(); fault++) {
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

    private static boolean isPart(RecoveryResult recovery, RunResult result) {
        return result.recovery().stream()
                .anyMatch(other -> recovery.of().startsWith(other.of() + ".")
                        || recovery.of().startsWith(other.of() + "@"));
    }

    private static Occurrence of(double seconds, String kind, String subject, String text, Source source) {
        String saying = kind + " " + PARTICULARS.matcher(text).replaceAll("");
        return new Occurrence(seconds, kind, subject, text, saying, source);
    }

    /** The text without lists of data points, which only those want who read every event. */
    String shortText() {
        return DATA_POINTS.matcher(text).replaceAll("");
    }
}
