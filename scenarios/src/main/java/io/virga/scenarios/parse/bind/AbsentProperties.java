package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.tree.Tree;
import org.jspecify.annotations.Nullable;

/** The values of properties that a scenario does not write. */
final class AbsentProperties {
    private final Session session;
    private final RecordBinder binder;
    private final Defaults defaults;

    AbsentProperties(Session session, DataFiles files, RecordBinder binder) {
        this.session = session;
        this.binder = binder;
        this.defaults = new Defaults(session, files, binder);
    }

    /**
     * The default, or null for an optional property, or else an error.
     *
     * @param mapping the record as it is written; null when it is written in short
     */
    @Nullable
    Object value(PropertyShape property, Tree.@Nullable Mapping mapping, Where where) {
        Where at = where.property(property.name(), where.position());
        if (!property.about().defaultFrom().isEmpty() && mapping != null) {
            return followed(property, mapping, where, at);
        }
        if (!property.about().defaultValue().isEmpty()) {
            return defaults.bind(property, at);
        }
        if (property.about().optional()) {
            return null;
        }
        String example = property.about().example();
        session.error(
                at,
                where.position(),
                Code.MISSING_PROPERTY,
                "'" + property.name() + "' is missing in " + where.described(),
                example.isEmpty() ? null : "for example " + property.name() + ": " + example);
        return Placeholders.of(property.shape());
    }

    /** The value of a property that a shorthand leaves out: not worth a remark unless it has a source. */
    @Nullable
    Object inShort(PropertyShape property, Where where) {
        boolean remarkable =
                property.about().assumption() || !property.about().source().isEmpty();
        return remarkable || property.about().optional()
                ? value(property, null, where)
                : defaults.value(property, where.property(property.name(), where.position()));
    }

    /** A property that was misspelt, which is reported: nothing can be said about its value. */
    @Nullable
    Object misspelt(PropertyShape property, Where where) {
        session.markUnsound(where.property(property.name(), where.position()));
        return property.about().optional() ? null : Placeholders.of(property.shape());
    }

    /** A property without the one that gives it a meaning. */
    void reportWithout(PropertyShape property, Tree.Entry entry, Where where) {
        Where at = where.property(property.name(), entry.keyPosition());
        String condition = property.about().onlyWith();
        String message = "'" + property.name() + "' has no effect without '" + condition + "'";
        session.error(at, at.position(), Code.INERT, message, "remove it");
    }

    /** The value of a sibling. */
    private Object followed(PropertyShape property, Tree.Mapping mapping, Where where, Where at) {
        String sibling = property.about().defaultFrom();
        Tree tree = mapping.value(sibling);
        if (tree == null
                || !session.isSound(where.property(sibling, where.position()).path())) {
            session.markUnsound(at);
            return Placeholders.of(property.shape());
        }
        Object value = binder.bind(property.shape(), tree, at);
        String text = ((Leaf) property.shape()).type().text(value);
        session.used(new DefaultUsed(at.path(), text, "as " + sibling, false));
        return value;
    }
}
