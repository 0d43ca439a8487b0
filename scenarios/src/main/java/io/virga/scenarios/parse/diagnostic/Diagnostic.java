package io.virga.scenarios.parse.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One problem.
 *
 * @param severity whether it stops the scenario
 * @param code its kind
 * @param file the file as the user named it, or {@code --set}
 * @param line number of the line, from 1; 0 when the problem concerns the file as a whole
 * @param column number of the first character to mark, from 1, in code points; 0 for a whole file
 * @param length number of code points to mark
 * @param message what is wrong, with values and units
 * @param hint what to do, or null
 * @param excerpt the offending line; empty when there is none
 */
public record Diagnostic(
        Severity severity,
        Code code,
        String file,
        int line,
        int column,
        int length,
        String message,
        @Nullable String hint,
        String excerpt) {

    /** In reading order within a file. */
    public static final Comparator<Diagnostic> READING_ORDER = Comparator.comparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        message = PrintableText.of(message);
        hint = hint == null ? null : PrintableText.of(hint);
    }

    /** A problem at a position. */
    public static Diagnostic at(
            Position position, Severity severity, Code code, String message, @Nullable String hint) {
        return new Diagnostic(
                severity,
                code,
                position.source().name(),
                position.line(),
                position.column(),
                position.length(),
                message,
                hint,
                position.source().line(position.line()));
    }

    /** An error that concerns a whole file. */
    public static Diagnostic ofFile(String file, Code code, String message, @Nullable String hint) {
        return new Diagnostic(Severity.ERROR, code, file, 0, 0, 0, message, hint, "");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
