package io.virga.reports.view;

import io.virga.reports.format.Clock;
import io.virga.reports.format.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One or more events as one line.
 *
 * @param sayings what was said, in the order in which it was first said
 * @param last the latest of the events
 */
public record EventLine(List<Saying> sayings, Occurrence last) {
    private static final double MOMENT_SECONDS = 10;
    private static final int MOST_SAYINGS = 3;

    /** Events that say the same of different things: the first of them, and how many they are. */
    record Saying(Occurrence first, int count) {
        private String text(String subjectBefore) {
            String subject = first.subject().equals(subjectBefore) ? "" : first.subject() + ": ";
            return subject + first.shortText() + (count == 1 ? "" : " ×" + count);
        }
    }

    static EventLine of(Occurrence event) {
        return new EventLine(List.of(new Saying(event, 1)), event);
    }

    /** The kind of the first event. */
    public String kind() {
        return first().kind();
    }

    /** What it means to a reader: "bad", "good" or "plain". */
    public String tone() {
        return switch (kind()) {
            case "fault" -> "bad";
            case "fault-end", "recovery" -> "good";
            default -> "plain";
        };
    }

    public int count() {
        return sayings.stream().mapToInt(Saying::count).sum();
    }

    /** In words, the most telling first; "×3" stands for three of the kind. */
    public String text() {
        if (count() == 1) {
            return first().subject() + ": " + first().text();
        }
        List<Saying> telling = sayings.stream()
                .sorted(Comparator.comparingInt(saying -> rank(saying.first().kind())))
                .limit(MOST_SAYINGS)
                .toList();
        StringBuilder text = new StringBuilder();
        String subject = "";
        for (Saying saying : telling) {
            text.append(text.isEmpty() ? "" : "; ").append(saying.text(subject));
            subject = saying.first().subject();
        }
        int left = count() - telling.stream().mapToInt(Saying::count).sum();
        return left == 0 ? text.toString() : text + "; and " + left + " more";
    }

    /** What was done tells more than the alarm that led to it, and the answer of the DNS more than single checks. */
    private static int rank(String kind) {
        return switch (kind) {
            case "scaling", "dns" -> 0;
            default -> 1;
        };
    }

    /** When it happened; from when until when, if that took more than a moment. */
    public Phrase time(Clock clock) {
        Phrase from = clock.at(first().seconds(), first().source());
        return last.seconds() - first().seconds() < MOMENT_SECONDS
                ? from
                : from.then("–").then(clock.at(last.seconds(), last.source()));
    }

    Occurrence first() {
        return sayings.get(0).first();
    }

    boolean isFault() {
        return kind().startsWith("fault");
    }

    /** Equal for lines that say the same of different things. */
    String saying() {
        return sayings.stream().map(saying -> saying.first().saying()).collect(Collectors.joining("\n"));
    }

    EventLine plus(EventLine later) {
        List<Saying> all = new ArrayList<>(sayings);
        for (Saying next : later.sayings) {
            int same = 0;
            while (same < all.size()
                    && !all.get(same).first().saying().equals(next.first().saying())) {
                same++;
            }
            if (same == all.size()) {
                all.add(next);
            } else {
                all.set(same, new Saying(all.get(same).first(), all.get(same).count() + next.count()));
            }
        }
        return new EventLine(List.copyOf(all), later.last.seconds() > last.seconds() ? later.last : last);
    }
}
