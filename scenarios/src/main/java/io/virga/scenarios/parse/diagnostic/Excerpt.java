package io.virga.scenarios.parse.diagnostic;

/**
 * A line as a terminal shows it, and where in it the marked part begins and how wide it is. Tabs become spaces, wide
 * characters count as two cells, and of a very long line only the part around the mark is shown.
 */
record Excerpt(String text, int markStart, int markWidth) {
    private static final String TAB = "    ";
    private static final int WIDEST = 120;
    private static final int CONTEXT = 50;

    static Excerpt of(Diagnostic diagnostic) {
        int[] line = diagnostic.excerpt().codePoints().toArray();
        int markFrom = Math.min(diagnostic.column() - 1, line.length);
        int markTo = Math.min(markFrom + diagnostic.length(), Math.max(line.length, markFrom + 1));
        int from = 0;
        int to = line.length;
        if (line.length > WIDEST) {
            from = Math.max(0, markFrom - CONTEXT);
            to = Math.min(line.length, from + WIDEST);
            markTo = Math.min(markTo, to);
        }
        StringBuilder text = new StringBuilder(from > 0 ? "…" : "");
        int start = from > 0 ? 1 : 0;
        int width = 0;
        for (int i = from; i < to; i++) {
            int cells = append(line[i], text);
            start += i < markFrom ? cells : 0;
            width += i >= markFrom && i < markTo ? cells : 0;
        }
        return new Excerpt(text.append(to < line.length ? "…" : "").toString(), start, Math.max(1, width));
    }

    private static int append(int codePoint, StringBuilder text) {
        if (codePoint == '\t') {
            text.append(TAB);
            return TAB.length();
        }
        if (!PrintableText.isPrintable(codePoint)) {
            text.append('\uFFFD');
            return 1;
        }
        text.appendCodePoint(codePoint);
        return cells(codePoint);
    }

    /** Terminal cells of a character, by the wide and the combining blocks of Unicode. */
    private static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1F9FF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
