package io.virga.reports.text;

/** A piece of a line. */
record Cell(String text, Style style, boolean rightAligned) {
    static Cell of(String text) {
        return new Cell(text, Style.PLAIN, false);
    }

    static Cell of(String text, Style style) {
        return new Cell(text, style, false);
    }

    static Cell number(String text) {
        return new Cell(text, Style.PLAIN, true);
    }

    static Cell quietNumber(String text) {
        return new Cell(text, Style.QUIET, true);
    }
}
