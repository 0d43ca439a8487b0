package io.virga.reports.text;

import java.util.Map;

/** Makes any text safe and printable on the terminal: no control characters, and ASCII only where that is all it shows. */
final class Glyphs {
    private static final Map<Integer, String> ASCII = Map.ofEntries(
            Map.entry((int) '✓', "+"),
            Map.entry((int) '✗', "x"),
            Map.entry((int) '±', "+/-"),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '·', "|"),
            Map.entry((int) '×', "x"),
            Map.entry((int) 'µ', "u"),
            Map.entry((int) '∞', "inf"),
            Map.entry((int) '█', "#"),
            Map.entry((int) '▌', "#"),
            Map.entry((int) '├', "|"),
            Map.entry((int) '└', "`"),
            Map.entry((int) '─', "-"));

    private final boolean unicode;

    Glyphs(boolean unicode) {
        this.unicode = unicode;
    }

    /** Names come from files, so an escape sequence or a change of writing direction in them must not reach the terminal. */
    String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isControl(point)) {
                safe.append(point == '\n' || point == '\r' || point == '\t' ? " " : "?");
            } else if (unicode || point < 0x7f) {
                safe.appendCodePoint(point);
            } else {
                safe.append(ASCII.getOrDefault(point, "?"));
            }
        });
        return safe.toString();
    }

    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
