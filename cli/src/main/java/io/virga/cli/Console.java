package io.virga.cli;

import io.virga.reports.text.TextOptions;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.DiagnosticText;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/**
 * Where a command writes: data to standard output, messages to standard error, colours only where a terminal shows them.
 *
 * <p>The launcher tells by the environment which of the two is a terminal, since Java cannot.
 */
final class Console {
    private static final int DEFAULT_COLUMNS = 100;
    private static final int MOST_COLUMNS = 120;
    private static final int FEWEST_COLUMNS = 60;

    private final PrintWriter out;
    private final PrintWriter err;

    Console(CommandLine line) {
        this.out = line.getOut();
        this.err = line.getErr();
    }

    /** Data, as it is. */
    void out(String text) {
        out.print(text);
        out.flush();
    }

    /** A message on a line of its own. */
    void message(String text) {
        err.println(text);
        err.flush();
    }

    void diagnostics(List<Diagnostic> diagnostics) {
        err.print(new DiagnosticText(colorsOnErr()).render(diagnostics));
        err.flush();
    }

    /** Overwrites the line of progress, which only a terminal can. */
    void progress(String text) {
        err.print("\r\u001b[K" + text);
        err.flush();
    }

    void endProgress() {
        err.print("\r\u001b[K");
        err.flush();
    }

    private static boolean colorsOnOut() {
        return isTerminal("VIRGA_STDOUT_TTY") && colorsWanted();
    }

    static boolean colorsOnErr() {
        return isTerminal("VIRGA_STDERR_TTY") && colorsWanted();
    }

    static boolean progressOnErr() {
        return isTerminal("VIRGA_STDERR_TTY");
    }

    private static boolean showsUnicode() {
        return Charset.defaultCharset().equals(StandardCharsets.UTF_8);
    }

    /** What standard output can show. */
    static TextOptions textOptions() {
        return new TextOptions(colorsOnOut(), showsUnicode(), columns());
    }

    /** Width of the terminal, within what is good to read. */
    private static int columns() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return DEFAULT_COLUMNS;
        }
        return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(columns)));
    }

    private static boolean isTerminal(String variable) {
        return "1".equals(System.getenv(variable));
    }

    private static boolean colorsWanted() {
        String noColor = System.getenv("NO_COLOR");
        return noColor == null || noColor.isEmpty();
    }
}
