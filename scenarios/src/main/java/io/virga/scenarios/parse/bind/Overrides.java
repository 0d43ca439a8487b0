package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.diagnostic.SourceText;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreePath;
import io.virga.scenarios.parse.tree.TreeReader;
import io.virga.scenarios.spec.meta.Choice.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes a tree by {@code --set name=value}: a parameter by its name, any property by its path. A path that names
 * nothing is an error; values are YAML.
 */
public final class Overrides {
    private static final String ORIGIN = "--set";

    private final Diagnostics diagnostics;
    private final SourceText source;
    private final String path;
    private final List<String> segments;
    private final Tree value;

    private Overrides(Diagnostics diagnostics, SourceText source, String path, List<String> segments, Tree value) {
        this.diagnostics = diagnostics;
        this.source = source;
        this.path = path;
        this.segments = segments;
        this.value = value;
    }

    /** Ends an override that has been reported. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Applies all of them, in order; those that cannot be are reported and left out. */
    public static Tree.Mapping apply(Tree.Mapping root, RecordOf shape, List<String> sets, Diagnostics diagnostics) {
        Tree.Mapping changed = root;
        for (int i = 0; i < sets.size(); i++) {
            SourceText source = new SourceText(ORIGIN, i + 1, List.of(sets.get(i)));
            changed = applyOne(changed, shape, sets.get(i), source, diagnostics);
        }
        return changed;
    }

    private static Tree.Mapping applyOne(
            Tree.Mapping root, RecordOf shape, String set, SourceText source, Diagnostics diagnostics) {
        int equals = set.indexOf('=');
        String name = equals < 0 ? set : set.substring(0, equals).strip();
        Position whole = new Position(source, source.firstLine(), 1, Math.max(1, length(name)));
        String path = isParameter(root, name) ? "parameters." + name + ".default" : name;
        List<String> segments = TreePath.segments(path);
        if (equals < 0 || segments == null) {
            diagnostics.error(
                    whole, Code.BAD_SET, PrintableText.quote(set) + " is not name=value", "write --set name=value");
            return root;
        }
        String blank = " ".repeat(length(set.substring(0, equals + 1)));
        Diagnostics problems = new Diagnostics(ORIGIN);
        Tree value = TreeReader.read(source, blank + set.substring(equals + 1), problems);
        problems.sorted().forEach(diagnostics::add);
        if (value == null) {
            if (!problems.hasErrors()) {
                diagnostics.error(whole, Code.NO_VALUE, name + " has no value", null);
            }
            return root;
        }
        try {
            Overrides override = new Overrides(diagnostics, source, name, segments, value);
            return (Tree.Mapping) override.descend(root, shape, 0);
        } catch (Refused e) {
            return root;
        }
    }

    private static boolean isParameter(Tree.Mapping root, String name) {
        return root.value("parameters") instanceof Tree.Mapping declared
                && declared.value(name) instanceof Tree.Mapping;
    }

    private Tree descend(@Nullable Tree tree, Shape shape, int depth) {
        if (depth == segments.size()) {
            return value;
        }
        String segment = segments.get(depth);
        if (tree instanceof Tree.Sequence list) {
            int index = TreePath.index(segment);
            if (index < 0 || index >= list.items().size()) {
                throw refused(segment, "the list has " + list.items().size() + " items, from [0]", null);
            }
            Shape element = shape instanceof ListOf items ? items.element() : shape;
            return list.with(index, descend(list.items().get(index), element, depth + 1));
        }
        Tree.Mapping mapping = asMapping(tree, shape, segment);
        Shape inner = child(mapping, shape, segment);
        Tree.Entry entry = mapping.entries().get(segment);
        Position key = entry == null ? position(segment) : entry.keyPosition();
        Tree changed = descend(entry == null ? null : entry.value(), inner, depth + 1);
        return mapping.with(segment, new Tree.Entry(depth + 1 == segments.size() ? position(segment) : key, changed));
    }

    private Tree.Mapping asMapping(@Nullable Tree tree, Shape shape, String segment) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping;
        }
        if (tree == null) {
            return new Tree.Mapping(position(segment), Map.of());
        }
        if (shape instanceof RecordOf record && !record.shorthand().isEmpty()) {
            Tree.Entry entry = new Tree.Entry(tree.position(), tree);
            return new Tree.Mapping(tree.position(), Map.of(record.shorthand(), entry));
        }
        throw refused(segment, "there is nothing below " + tree.noun(), null);
    }

    /** The shape below a segment, or a refusal that names the nearest right one. */
    private Shape child(Tree.Mapping mapping, Shape shape, String segment) {
        if (shape instanceof RecordOf record && segments.size() == 1) {
            return parameterOrProperty(record, mapping, segment);
        }
        if (shape instanceof RecordOf record) {
            return property(record, segment, record.names());
        }
        if (shape instanceof MapOf map) {
            if (mapping.value(segment) == null) {
                throw unknown(
                        segment,
                        "there is no " + map.entry() + " " + PrintableText.quote(segment),
                        mapping.entries().keySet());
            }
            return map.value();
        }
        if (shape instanceof ChoiceOf choice) {
            return choice.choice().by() == By.ONE_KEY
                    ? oneKey(choice, segment)
                    : variantProperty(choice, mapping, segment);
        }
        throw refused(segment, "there is nothing below a single value", null);
    }

    private Shape oneKey(ChoiceOf choice, String segment) {
        return choice.variant(segment)
                .<Shape>map(Variant::shape)
                .orElseThrow(() -> unknown(
                        segment,
                        "there is no " + choice.choice().noun() + " " + PrintableText.quote(segment),
                        choice.words()));
    }

    private Shape variantProperty(ChoiceOf choice, Tree.Mapping mapping, String segment) {
        String discriminator = choice.choice().property();
        if (segment.equals(discriminator)) {
            return choice;
        }
        List<String> names = new ArrayList<>();
        for (Variant variant : choice.variants()) {
            boolean chosen = choice.choice().by() == By.PRESENCE
                    ? mapping.value(variant.word()) != null
                    : mapping.value(discriminator) instanceof Tree.Scalar word
                            && word.text().equals(variant.word());
            if (chosen) {
                return property(variant.shape(), segment, variant.shape().names());
            }
            names.addAll(variant.shape().names());
        }
        throw unknown(segment, "unknown property " + PrintableText.quote(segment), names);
    }

    /** A name without dots that is no parameter. */
    private Shape parameterOrProperty(RecordOf root, Tree.Mapping mapping, String name) {
        List<String> names = new ArrayList<>();
        if (mapping.value("parameters") instanceof Tree.Mapping declared) {
            names.addAll(declared.entries().keySet());
        }
        names.addAll(root.names());
        return root.property(name)
                .map(PropertyShape::shape)
                .orElseThrow(
                        () -> unknown(name, "there is no parameter or property " + PrintableText.quote(name), names));
    }

    private Shape property(RecordOf record, String segment, List<String> names) {
        return record.property(segment)
                .map(PropertyShape::shape)
                .orElseThrow(() -> unknown(segment, "unknown property " + PrintableText.quote(segment), names));
    }

    private Refused unknown(String segment, String message, Collection<String> names) {
        String nearest = NearestName.hint(segment, names);
        String all = "there are: " + names.stream().distinct().limit(12).collect(Collectors.joining(", "));
        return refused(segment, message, nearest != null || names.isEmpty() ? nearest : all);
    }

    private Refused refused(String segment, String message, @Nullable String hint) {
        diagnostics.error(position(segment), Code.BAD_SET, path + ": " + message, hint);
        return new Refused();
    }

    /** Where a segment stands in the argument, or the whole name when it was put in for a parameter. */
    private Position position(String segment) {
        int index = path.indexOf(segment);
        return index < 0
                ? new Position(source, source.firstLine(), 1, Math.max(1, length(path)))
                : new Position(source, source.firstLine(), 1 + length(path.substring(0, index)), length(segment));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
