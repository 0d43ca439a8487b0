package io.virga.scenarios.parse.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one scenario. */
public final class Diagnostics {
    private final String mainFile;
    private final Collection<Diagnostic> found = new LinkedHashSet<>();

    /** Problems of the main file come first. */
    public Diagnostics(String mainFile) {
        this.mainFile = mainFile;
    }

    /** Adds a problem; the same problem at the same place counts once. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void error(Position position, Code code, String message, @Nullable String hint) {
        add(Diagnostic.at(position, Severity.ERROR, code, message, hint));
    }

    public void warning(Position position, Code code, String message, @Nullable String hint) {
        add(Diagnostic.at(position, Severity.WARNING, code, message, hint));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** All problems, those of the main file first, then by file, line and column. */
    public List<Diagnostic> sorted() {
        Comparator<Diagnostic> mainFirst = Comparator.comparing(
                        (Diagnostic d) -> !d.file().equals(mainFile))
                .thenComparing(Diagnostic::file);
        return found.stream()
                .sorted(mainFirst.thenComparing(Diagnostic.READING_ORDER))
                .toList();
    }
}
