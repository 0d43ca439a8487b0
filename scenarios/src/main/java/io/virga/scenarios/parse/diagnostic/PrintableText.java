package io.virga.scenarios.parse.diagnostic;

/** Makes text from a file safe to print: a scenario must not be able to steer the terminal that shows its errors. */
public final class PrintableText {
    private static final int LONGEST_QUOTE = 60;
    private static final int REPLACEMENT = '\uFFFD';

    private PrintableText() {}

    /** The text with control and formatting characters replaced. */
    static String of(String text) {
        if (text.codePoints().allMatch(PrintableText::isPrintable)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(c -> isPrintable(c) ? c : REPLACEMENT).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** A value in quotes, cut off where it is long. */
    public static String quote(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return "'" + text + "'";
        }
        return "'" + text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…'";
    }

    static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
