package io.virga.reports.format;

import java.util.ArrayList;
import java.util.List;

/** Words and numbers in a row; as text, or part by part for a page that marks its numbers up. */
public record Phrase(List<Part> parts) {
    public static final Phrase EMPTY = new Phrase(List.of());

    public static Phrase words(String text) {
        return new Phrase(List.of(new Part.Words(text)));
    }

    public static Phrase of(Part... parts) {
        return new Phrase(List.of(parts));
    }

    public Phrase then(String words) {
        return then(words(words));
    }

    public Phrase then(Phrase next) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Phrase(List.copyOf(all));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
