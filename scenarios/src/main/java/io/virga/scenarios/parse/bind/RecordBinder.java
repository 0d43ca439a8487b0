package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.FileOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.parse.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds trees to values by their shapes. After an error a placeholder stands in, and binding goes on. */
final class RecordBinder {
    private final Session session;
    private final DataFiles files;
    private final LeafBinder leaves;
    private final RangeCheck ranges;
    private final ChoiceBinder choices;
    private final UnknownKeys unknown;
    private final AbsentProperties absent;
    private final SelfCheck selfCheck;

    RecordBinder(Session session, DataFiles files) {
        this.session = session;
        this.files = files;
        this.leaves = new LeafBinder(session);
        this.ranges = new RangeCheck(session);
        this.choices = new ChoiceBinder(session, this);
        this.unknown = new UnknownKeys(session);
        this.absent = new AbsentProperties(session, files, this);
        this.selfCheck = new SelfCheck(session);
    }

    Object bind(Shape shape, Tree tree, Where where) {
        Object value = bindOrNull(shape, tree, where);
        return value == null ? Placeholders.of(shape) : value;
    }

    private @Nullable Object bindOrNull(Shape shape, Tree tree, Where where) {
        if (shape instanceof Leaf leaf) {
            return leaves.bind(leaf.type(), tree, where);
        }
        if (shape instanceof WordOf words) {
            return leaves.bindWord(words, tree, where);
        }
        if (shape instanceof FileOf file) {
            Tree.Scalar path = leaves.scalar(tree, where, "the path of a file");
            Object contents = path == null ? null : files.read(file.type(), path);
            if (contents == null) {
                session.markUnsound(where);
            }
            return contents;
        }
        if (shape instanceof ListOf list) {
            return bindList(list, tree, where);
        }
        if (shape instanceof MapOf map) {
            return bindMap(map, tree, where);
        }
        if (shape instanceof ChoiceOf choice) {
            return choices.bind(choice, tree, where);
        }
        return bindRecord((RecordOf) shape, tree, where, "");
    }

    private @Nullable Object bindList(ListOf shape, Tree tree, Where where) {
        if (!(tree instanceof Tree.Sequence list)) {
            return wrongKind(tree, where, "a list");
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Tree item = list.items().get(i);
            Where at = where.item(i, item.position());
            Object value = bindOrNull(shape.element(), item, at);
            if (value != null) {
                items.add(value);
            }
        }
        return Collections.unmodifiableList(items);
    }

    private @Nullable Object bindMap(MapOf shape, Tree tree, Where where) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return wrongKind(tree, where, "a mapping");
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            Object key = bindKey(shape, name, where.entry(shape.entry(), name, entry.keyPosition()));
            if (key != null) {
                Where at = where.entry(shape.entry(), name, entry.keyPosition());
                bound.put(key, bind(shape.value(), entry.value(), at));
            }
        });
        return Collections.unmodifiableMap(bound);
    }

    private @Nullable Object bindKey(MapOf shape, String name, Where where) {
        if (shape.key().type() != String.class) {
            return leaves.bind(shape.key(), new Tree.Scalar(where.position(), name, false, null), where);
        }
        if (name.matches(shape.key().pattern())) {
            return name;
        }
        session.error(
                where,
                where.position(),
                Code.BAD_NAME,
                PrintableText.quote(name) + " cannot be the name of a " + shape.entry(),
                "names begin with a letter and hold letters, digits, - and _ only");
        return null;
    }

    /**
     * Binds a mapping to a record.
     *
     * @param discriminator a property that is allowed besides the record's own, having been read already; or empty
     */
    @Nullable
    Object bindRecord(RecordOf shape, Tree tree, Where where, String discriminator) {
        if (!shape.shorthand().isEmpty() && !(tree instanceof Tree.Mapping) && !(tree instanceof Tree.Broken)) {
            return bindShort(shape, tree, where);
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            return wrongKind(tree, where, "a mapping");
        }
        Set<String> misspelt = unknown.report(shape, mapping, where, discriminator);
        @Nullable Object[] components = new @Nullable Object[shape.properties().size()];
        for (int i = 0; i < components.length; i++) {
            PropertyShape property = shape.properties().get(i);
            components[i] = component(property, mapping, where, misspelt);
        }
        Object record = Records.create(shape, components);
        selfCheck.check(record, shape, mapping, where);
        return record;
    }

    private Object bindShort(RecordOf shape, Tree tree, Where where) {
        @Nullable Object[] components = new @Nullable Object[shape.properties().size()];
        for (int i = 0; i < components.length; i++) {
            PropertyShape property = shape.properties().get(i);
            components[i] = property.name().equals(shape.shorthand())
                    ? bindValue(property, tree, where)
                    : absent.inShort(property, where);
        }
        Object record = Records.create(shape, components);
        selfCheck.check(record, shape, tree, where);
        return record;
    }

    private @Nullable Object component(
            PropertyShape property, Tree.Mapping mapping, Where where, Set<String> misspelt) {
        Tree.Entry entry = mapping.entries().get(property.name());
        String condition = property.about().onlyWith();
        if (!condition.isEmpty() && !mapping.entries().containsKey(condition)) {
            if (entry != null) {
                absent.reportWithout(property, entry, where);
            }
            return null;
        }
        if (entry != null) {
            return bindValue(property, entry.value(), where.property(property.name(), entry.keyPosition()));
        }
        return misspelt.contains(property.name())
                ? absent.misspelt(property, where)
                : absent.value(property, mapping, where);
    }

    private Object bindValue(PropertyShape property, Tree tree, Where where) {
        Object value = bindOrNull(property.shape(), tree, where);
        if (value == null) {
            return Placeholders.of(property.shape());
        }
        if (property.shape() instanceof Leaf leaf) {
            ranges.accepts(leaf.type(), property.about(), value, tree, where);
        }
        return value;
    }

    /** Reports that something else stands here than what is wanted; always null. */
    @Nullable
    Object wrongKind(Tree tree, Where where, String wanted) {
        if (tree instanceof Tree.Broken) {
            session.markUnsound(where);
        } else if (tree instanceof Tree.Scalar scalar && scalar.isNull()) {
            session.error(where, where.position(), Code.NO_VALUE, where.label() + " has no value", null);
        } else {
            String message = where.label() + ": " + tree.noun() + " stands where " + wanted + " belongs";
            session.error(where, tree.position(), Code.WRONG_KIND, message, null);
        }
        return null;
    }
}
