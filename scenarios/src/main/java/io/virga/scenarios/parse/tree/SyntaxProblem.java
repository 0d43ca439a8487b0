package io.virga.scenarios.parse.tree;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says what the YAML parser stumbled over, and what is usually behind it. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static void report(YamlEngineException problem, SourceText source, Diagnostics diagnostics) {
        if (problem instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            reportAt(marked, marked.getProblemMark().get(), source, diagnostics);
        } else if (problem instanceof ReaderException reader) {
            reportUnprintable(reader.getCodePoint(), source, diagnostics);
        } else {
            String message = "not YAML: " + firstLine(problem.getMessage());
            diagnostics.add(Diagnostic.ofFile(source.name(), Code.NOT_YAML, message, null));
        }
    }

    private static void reportUnprintable(int character, SourceText source, Diagnostics diagnostics) {
        String message = String.format("the file holds the unprintable character U+%04X", character);
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            int index = line.indexOf(character);
            if (index >= 0) {
                int column = line.codePointCount(0, index) + 1;
                Position at = new Position(source, source.firstLine() + i, column, 1);
                diagnostics.error(at, Code.NOT_TEXT, message, "remove it");
                return;
            }
        }
        diagnostics.add(Diagnostic.ofFile(source.name(), Code.NOT_TEXT, message, null));
    }

    private static void reportAt(
            MarkedYamlEngineException problem, Mark mark, SourceText source, Diagnostics diagnostics) {
        Position position = new Marks(source).position(mark, 1);
        String line = source.line(position.line());
        int tab = indentation(line).indexOf('\t');
        if (tab >= 0) {
            Position at = new Position(source, position.line(), tab + 1, 1);
            diagnostics.error(at, Code.TAB_INDENTATION, "a tab in the indentation", "use spaces");
            return;
        }
        String what = problem.getProblem() == null ? firstLine(problem.getMessage()) : firstLine(problem.getProblem());
        String context = problem.getContext() == null ? "" : " " + firstLine(problem.getContext());
        what = what.replaceAll("but (got|found) '?(.+?)'?$", "but found '$2'");
        diagnostics.error(
                position, Code.NOT_YAML, "not YAML: " + what + context, hint(problem, what, line, source.firstLine()));
    }

    private static @Nullable String hint(
            MarkedYamlEngineException exception, String problem, String line, int firstLine) {
        if (line.contains("${")) {
            return "write a parameter as $name, without braces";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a text that contains ': ' must be in quotes, and a nested property belongs on its own line";
        }
        if (problem.contains("<block end>")) {
            return "does the indentation of this line match the lines before it?";
        }
        if (problem.contains("could not find expected ':'")) {
            return "is there a ': ' missing in this line or the one before?";
        }
        if (problem.contains("cannot start any token")) {
            return "a text that begins with this character must be in quotes";
        }
        boolean open = problem.contains("but found") || problem.contains("unexpected end of stream");
        return open && exception.getContextMark().isPresent()
                ? "is what begins on line " + (exception.getContextMark().get().getLine() + firstLine) + " ever closed?"
                : null;
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
