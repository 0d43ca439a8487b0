package io.virga.reports.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of a fixed width: headings, tables whose columns fit their cells, and wrapped text. */
final class Screen {
    private static final String GAP = "  ";
    private static final int MIN_WORDS = 12;
    private final TextOptions options;
    private final Glyphs glyphs;
    private final StringBuilder out = new StringBuilder();

    Screen(TextOptions options) {
        this.options = options;
        this.glyphs = new Glyphs(options.unicode());
    }

    String text() {
        return out.toString();
    }

    void blank() {
        out.append('\n');
    }

    /** A section's name, and beside it what holds for all of it. */
    void heading(String name, String beside) {
        blank();
        line(List.of(Cell.of(name, Style.STRONG), Cell.of(beside, Style.QUIET)));
    }

    /** Cells one after the other, cut off at the right edge. */
    void line(List<Cell> cells) {
        int left = options.columns();
        StringBuilder line = new StringBuilder();
        for (Cell cell : cells) {
            String gap = line.isEmpty() ? "" : GAP;
            String text = cut(safe(cell), left - gap.length());
            if (!text.isEmpty()) {
                line.append(gap).append(paint(cell.style(), text));
                left -= gap.length() + length(text);
            }
        }
        out.append(line).append('\n');
    }

    /** Whether a table has room for all that its cells say. */
    boolean fits(List<List<Cell>> rows) {
        int[] widths = widths(rows);
        return IntStream.of(widths).sum() + widths.length * GAP.length() <= options.columns();
    }

    /** A table, indented. Where it is too wide, the widest columns give way, those of words before those of numbers. */
    void table(List<List<Cell>> rows) {
        int[] widths = widths(rows);
        boolean[] words = new boolean[widths.length];
        rows.forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                words[column] |= !row.get(column).rightAligned();
            }
        });
        int available = options.columns() - widths.length * GAP.length();
        while (IntStream.of(widths).sum() > available && shrinkWidest(widths, words, MIN_WORDS)) {}
        Arrays.fill(words, true);
        while (IntStream.of(widths).sum() > available && shrinkWidest(widths, words, 0)) {}
        rows.forEach(row -> row(row, widths));
    }

    private static boolean shrinkWidest(int[] widths, boolean[] mayShrink, int least) {
        int widest = -1;
        for (int column = 0; column < widths.length; column++) {
            if (mayShrink[column] && widths[column] > least && (widest < 0 || widths[column] > widths[widest])) {
                widest = column;
            }
        }
        if (widest >= 0) {
            widths[widest]--;
        }
        return widest >= 0;
    }

    private int[] widths(List<List<Cell>> rows) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<Cell> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], length(safe(row.get(column))));
            }
        }
        return widths;
    }

    private void row(List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            String text = cut(safe(cell), widths[column]);
            String padding = " ".repeat(widths[column] - length(text));
            String painted = paint(cell.style(), text);
            line.append(GAP).append(cell.rightAligned() ? padding + painted : painted + padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** Words over as many lines as they need, up to a limit, the following ones indented like the first. */
    void wrapped(String text, Style style, int mostLines) {
        int width = options.columns() - GAP.length();
        List<String> lines = wrap(glyphs.safe(text), width);
        for (int at = 0; at < Math.min(mostLines, lines.size()); at++) {
            boolean cutOff = at == mostLines - 1 && lines.size() > mostLines;
            String line = cutOff ? cut(lines.get(at) + " " + lines.get(at + 1), width) : lines.get(at);
            out.append(GAP).append(paint(style, line)).append('\n');
        }
    }

    private List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, width));
        }
        lines.add(line.toString());
        return lines;
    }

    private String safe(Cell cell) {
        return glyphs.safe(cell.text());
    }

    private String paint(Style style, String text) {
        return options.color() ? style.paint(text) : text;
    }

    private String cut(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        String mark = options.unicode() ? "…" : "~";
        return width < 1
                ? ""
                : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + mark;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
