package io.virga.reports.markdown;

import java.util.List;

/** A table in the making. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(List<String> header) {
        row(header);
        text.append("|").append(" --- |".repeat(header.size())).append('\n');
    }

    void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
        text.append('\n');
    }

    String text() {
        return text.toString();
    }

    /** Words in which nothing is taken for markup. */
    static String escaped(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
