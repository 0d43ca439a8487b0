package io.virga.reports.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import io.virga.reports.format.Figure;
import io.virga.reports.format.Part;
import io.virga.reports.format.Phrase;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A phrase as HTML. A number becomes {@code <data value="0.212" data-in="ms" data-at="/metrics/3/value">212</data>}: its
 * value in base units, the unit that it is printed in, and where in the results it stands; {@code data-by} names what was
 * done to the values if they were not just added up.
 */
public final class Marked implements Content {
    private static final Pattern SIGN = Pattern.compile("([≥≤±]|\\b[A-Z]{3}) ");
    private static final Pattern UNIT = Pattern.compile(" (%|[a-zµ]{1,3}|[KMGTP]?i?B)");

    private final Phrase phrase;

    private Marked(Phrase phrase) {
        this.phrase = phrase;
    }

    public static Content of(Phrase phrase) {
        return new Marked(phrase);
    }

    @Override
    public boolean isEmptyContent() {
        return phrase.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput out) {
        boolean behindNumber = false;
        for (Part part : phrase.parts()) {
            if (part instanceof Figure figure) {
                write(figure, out);
            } else {
                Escape.htmlContent(unbroken(part.text(), behindNumber), out);
            }
            behindNumber = part instanceof Figure;
        }
    }

    /** No line ends between a number and its unit, or between a sign and its number. */
    private static String unbroken(String words, boolean behindNumber) {
        String tied = SIGN.matcher(words).replaceAll("$1\u00a0");
        boolean isUnit = behindNumber && UNIT.matcher(tied).matches();
        return isUnit ? "\u00a0" + tied.substring(1) : tied;
    }

    private static void write(Figure figure, TemplateOutput out) {
        attribute("<data value", figure.value().toPlainString(), out);
        if (!figure.shownIn().isEmpty()) {
            attribute(" data-in", figure.shownIn(), out);
        }
        String step = figure.source().step().name().toLowerCase(Locale.ROOT);
        if (!step.equals("sum")) {
            attribute(" data-by", step, out);
        }
        attribute(" data-at", String.join(" ", figure.source().pointers()), out);
        out.writeContent(">");
        Escape.htmlContent(figure.text(), out);
        out.writeContent("</data>");
    }

    private static void attribute(String name, String value, TemplateOutput out) {
        out.writeContent(name + "=\"");
        Escape.htmlAttribute(value, out);
        out.writeContent("\"");
    }
}
