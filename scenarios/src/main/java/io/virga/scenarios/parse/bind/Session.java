package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one binding of a scenario finds out besides the records. */
final class Session {
    private final Diagnostics diagnostics;
    private final List<DefaultUsed> defaults = new ArrayList<>();
    private final SortedSet<String> unsound = new TreeSet<>();

    Session(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports an error and remembers that the value at the place cannot be relied on. */
    void error(Where where, Position at, Code code, String message, @Nullable String hint) {
        diagnostics.error(at, code, message, hint);
        unsound.add(where.path());
    }

    void markUnsound(Where where) {
        unsound.add(where.path());
    }

    void used(DefaultUsed value) {
        defaults.add(value);
    }

    List<DefaultUsed> defaults() {
        return List.copyOf(defaults);
    }

    /** Paths whose values are placeholders. */
    SortedSet<String> unsound() {
        return unsound;
    }

    /** Whether a value and, if it is a list, all of its items could be read. */
    boolean isSound(String path) {
        return !unsound.contains(path)
                && unsound.subSet(path + "[", path + "\\").stream()
                        .noneMatch(item -> item.indexOf('.', path.length()) < 0);
    }
}
