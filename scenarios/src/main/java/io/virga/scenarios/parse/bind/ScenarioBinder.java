package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import java.util.List;
import java.util.SortedSet;

/** Binds a whole tree to a record. */
public final class ScenarioBinder {
    private ScenarioBinder() {}

    /**
     * What came of it.
     *
     * @param value the record; where something was wrong it holds placeholders
     * @param defaults the values that were not written
     * @param unsound the paths of the placeholders
     */
    public record Bound(Object value, List<DefaultUsed> defaults, SortedSet<String> unsound) {}

    /** Binds a tree; problems go to the diagnostics. */
    public static Bound bind(RecordOf shape, Tree tree, DataFiles files, Diagnostics diagnostics) {
        Session session = new Session(diagnostics);
        Object value = new RecordBinder(session, files).bind(shape, tree, Where.root(tree.position()));
        return new Bound(value, session.defaults(), session.unsound());
    }
}
