package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.SourceText;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreeReader;
import java.util.Map;

/** Binds the defaults of properties, which go through the same parser as what a scenario writes. */
final class Defaults {
    private static final String EMPTY = "{}";

    private final Session session;
    private final DataFiles files;
    private final RecordBinder binder;

    Defaults(Session session, DataFiles files, RecordBinder binder) {
        this.session = session;
        this.files = files;
        this.binder = binder;
    }

    Object bind(PropertyShape property, Where where) {
        String text = property.about().defaultValue();
        if (text.equals(EMPTY)) {
            Tree.Mapping empty = new Tree.Mapping(where.position(), Map.of());
            return property.shape() instanceof MapOf
                    ? Map.of()
                    : binder.bind((RecordOf) property.shape(), empty, where);
        }
        Object value = value(property, where);
        if (!text.equals("\"\"")) {
            session.used(new DefaultUsed(
                    where.path(),
                    text,
                    property.about().source(),
                    property.about().assumption()));
        }
        return value;
    }

    /** The value of the default, of which nothing is remembered. */
    Object value(PropertyShape property, Where where) {
        String text = property.about().defaultValue();
        Diagnostics problems = new Diagnostics("default");
        Tree tree = tree(text, where, problems);
        Object value = new RecordBinder(new Session(problems), files).bind(property.shape(), tree, where);
        if (problems.hasErrors()) {
            throw new IllegalStateException("the default of " + property.name() + " is wrong: " + problems.sorted());
        }
        return value;
    }

    private static Tree tree(String text, Where where, Diagnostics problems) {
        if (Character.isLetterOrDigit(text.charAt(0))) {
            return new Tree.Scalar(where.position(), text, false, null);
        }
        Tree tree = TreeReader.read(SourceText.of("default", text), text, problems);
        if (tree == null) {
            throw new IllegalStateException("the default " + text + " is not YAML");
        }
        return tree;
    }
}
