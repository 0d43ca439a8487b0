package io.virga.reports.view;

import io.virga.scenarios.result.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One or more events as one line.
 *
 * @param seconds when the first happened
 * @param lastSeconds when the last happened
 * @param sayings what was said, each with its first event and how often
 */
public record EventLine(double seconds, double lastSeconds, List<Saying> sayings) {
    /** Events that say the same of different things. */
    public record Saying(TimelineEvent first, int count) {
        private String key() {
            return first.kind() + " " + first.text().replaceAll("[0-9]+", "");
        }

        private String text() {
            return first.subject() + ": " + first.text() + (count == 1 ? "" : " (+" + (count - 1) + ")");
        }
    }

    static EventLine of(TimelineEvent event) {
        return new EventLine(event.seconds(), event.seconds(), List.of(new Saying(event, 1)));
    }

    /** The kind of the first event. */
    public String kind() {
        return sayings.get(0).first().kind();
    }

    public int count() {
        return sayings.stream().mapToInt(Saying::count).sum();
    }

    /** In words; "(+2)" stands for two more that say the same of something else. */
    public String text() {
        return sayings.stream().map(Saying::text).collect(Collectors.joining("; "));
    }

    boolean isFault() {
        return kind().startsWith("fault");
    }

    /** Kinds and texts without numbers: "in service after 70 s" and "in service after 81 s" say the same. */
    String saying() {
        return sayings.stream().map(Saying::key).collect(Collectors.joining("\n"));
    }

    EventLine plus(EventLine later) {
        List<Saying> all = new ArrayList<>(sayings);
        for (Saying next : later.sayings) {
            int same = indexOf(all, next.key());
            if (same < 0) {
                all.add(next);
            } else {
                all.set(same, new Saying(all.get(same).first(), all.get(same).count() + next.count()));
            }
        }
        return new EventLine(seconds, Math.max(lastSeconds, later.lastSeconds), List.copyOf(all));
    }

    private static int indexOf(List<Saying> sayings, String key) {
        return sayings.stream().map(Saying::key).toList().indexOf(key);
    }
}
