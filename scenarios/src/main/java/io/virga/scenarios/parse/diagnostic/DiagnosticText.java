package io.virga.scenarios.parse.diagnostic;

import java.util.List;

/**
 * Diagnostics as people read them.
 *
 * <pre>
 * shop.yaml:18:5: error VIRGA-1012: unknown property 'minSzie' in resource 'web' (autoScalingGroup)
 *    18 |     minSzie: 2
 *       |     ^^^^^^^ did you mean 'minSize'?
 * </pre>
 */
public final class DiagnosticText {
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String CYAN = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    private final boolean colour;

    /** With or without colours for a terminal. */
    public DiagnosticText(boolean colour) {
        this.colour = colour;
    }

    /** All diagnostics, each ending in a line feed. */
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        diagnostics.forEach(diagnostic -> append(diagnostic, text));
        return text.toString();
    }

    private void append(Diagnostic diagnostic, StringBuilder text) {
        String place = diagnostic.line() == 0
                ? diagnostic.file()
                : diagnostic.file() + ":" + diagnostic.line() + ":" + diagnostic.column();
        String label = diagnostic.severity().word() + " " + diagnostic.code().id();
        String paint = diagnostic.isError() ? RED : YELLOW;
        text.append(painted(BOLD, PrintableText.of(place) + ":"))
                .append(' ')
                .append(painted(paint, label + ":"))
                .append(' ')
                .append(diagnostic.message())
                .append('\n');
        if (diagnostic.line() > 0) {
            appendExcerpt(diagnostic, paint, text);
        } else if (diagnostic.hint() != null) {
            text.append("      | ").append(painted(CYAN, diagnostic.hint())).append('\n');
        }
    }

    private void appendExcerpt(Diagnostic diagnostic, String paint, StringBuilder text) {
        Excerpt excerpt = Excerpt.of(diagnostic);
        String number = String.valueOf(diagnostic.line());
        String margin = " ".repeat(Math.max(0, 5 - number.length())) + number;
        text.append((margin + " | " + excerpt.text()).stripTrailing()).append('\n');
        text.append(" ".repeat(margin.length()))
                .append(" | ")
                .append(" ".repeat(excerpt.markStart()))
                .append(painted(paint, "^".repeat(excerpt.markWidth())));
        if (diagnostic.hint() != null) {
            text.append(' ').append(painted(CYAN, diagnostic.hint()));
        }
        text.append('\n');
    }

    private String painted(String paint, String text) {
        return colour ? paint + text + RESET : text;
    }
}
