package io.virga.reports.text;

/**
 * How the summary is drawn.
 *
 * @param color whether to use ANSI colours
 * @param unicode whether the terminal shows more than ASCII
 * @param columns width; lines are never longer
 */
public record TextOptions(boolean color, boolean unicode, int columns) {
    private static final int DEFAULT_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 60;

    public TextOptions {
        if (columns < FEWEST_COLUMNS) {
            throw new IllegalArgumentException(
                    "the summary needs at least " + FEWEST_COLUMNS + " columns, but has " + columns);
        }
    }

    public static TextOptions plain() {
        return new TextOptions(false, true, DEFAULT_COLUMNS);
    }
}
