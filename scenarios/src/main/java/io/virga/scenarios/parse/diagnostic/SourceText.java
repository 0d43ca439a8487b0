package io.virga.scenarios.parse.diagnostic;

import java.util.List;

/**
 * A text that values come from.
 *
 * @param name how messages call it: the file as the user named it, or {@code --set}
 * @param firstLine number of the first line
 * @param lines the lines, without their ends
 */
public record SourceText(String name, int firstLine, List<String> lines) {
    /** Splits the text of a file into lines. */
    public static SourceText of(String name, String text) {
        return new SourceText(name, 1, text.lines().toList());
    }

    /** A line by its number; empty when there is none, as after the end of a file. */
    public String line(int number) {
        int index = number - firstLine;
        return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }
}
