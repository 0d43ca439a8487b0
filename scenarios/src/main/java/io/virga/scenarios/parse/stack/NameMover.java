package io.virga.scenarios.parse.stack;

import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.value.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the resources and alarms of a stack the names that they have in the scenario, wherever its file mentions them, and
 * moves its places to another region. The shape tells what is a name: an instance type or the operations of a service are
 * none, though they be spelt alike.
 */
final class NameMover {
    private static final String OPERATION = "operation";

    private final String stack;
    private final Set<String> names;
    private final Map<String, String> moves;
    private final Map<String, String> parameters;
    private final Set<String> regions = new TreeSet<>();

    /**
     * @param names of the stack's resources and alarms
     * @param moves regions of the file, and those that take their places
     * @param parameters of the file that are set by one of the scenario, and that one
     */
    NameMover(String stack, Set<String> names, Map<String, String> moves, Map<String, String> parameters) {
        this.parameters = parameters;
        this.stack = stack;
        this.names = names;
        this.moves = moves;
    }

    /** The regions in which what was moved so far was placed before. */
    Set<String> regions() {
        return regions;
    }

    /** The value with names and places moved; what does not have its shape stays as it is, to be refused later. */
    Tree moved(Shape shape, Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return movedScalar(shape, scalar);
        }
        if (tree instanceof Tree.Sequence list && shape instanceof ListOf of) {
            return new Tree.Sequence(
                    list.position(),
                    list.items().stream().map(item -> moved(of.element(), item)).toList());
        }
        return tree instanceof Tree.Mapping mapping ? movedMapping(shape, mapping) : tree;
    }

    private Tree movedMapping(Shape shape, Tree.Mapping mapping) {
        if (shape instanceof MapOf map) {
            boolean named = map.key().type() == String.class && !map.entry().equals(OPERATION);
            Map<String, Tree.Entry> entries = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) -> entries.put(
                            named ? name(key) : key,
                            new Tree.Entry(entry.keyPosition(), moved(map.value(), entry.value()))));
            return new Tree.Mapping(mapping.position(), entries);
        } else if (shape instanceof RecordOf record) {
            return properties(record, mapping);
        } else if (shape instanceof ChoiceOf choice) {
            return variant(choice, mapping);
        }
        return mapping;
    }

    private Tree.Mapping properties(RecordOf record, Tree.Mapping mapping) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Optional<PropertyShape> property = record.property(key);
            Tree value = property.isPresent() ? moved(property.get().shape(), entry.value()) : entry.value();
            entries.put(key, new Tree.Entry(entry.keyPosition(), value));
        });
        return new Tree.Mapping(mapping.position(), entries);
    }

    private Tree.Mapping variant(ChoiceOf choice, Tree.Mapping mapping) {
        Optional<Variant> variant = switch (choice.choice().by()) {
            case PROPERTY ->
                mapping.value(choice.choice().property()) instanceof Tree.Scalar word
                        ? choice.variant(word.text())
                        : Optional.empty();
            case ONE_KEY, PRESENCE ->
                choice.variants().stream()
                        .filter(each -> mapping.entries().containsKey(each.word()))
                        .findFirst();
        };
        if (variant.isEmpty()) {
            return mapping;
        }
        String word = variant.get().word();
        RecordOf record = variant.get().shape();
        Tree.Entry inside = mapping.entries().get(word);
        return switch (choice.choice().by()) {
            case PROPERTY, PRESENCE -> properties(record, mapping);
            case ONE_KEY ->
                inside == null
                        ? mapping
                        : mapping.with(word, new Tree.Entry(inside.keyPosition(), moved(record, inside.value())));
        };
    }

    private Tree.Scalar movedScalar(Shape shape, Tree.Scalar scalar) {
        if (shape instanceof RecordOf record && !record.shorthand().isEmpty()) {
            return record.property(record.shorthand())
                    .map(property -> movedScalar(property.shape(), scalar))
                    .orElse(scalar);
        }
        String text = scalar.text();
        if (shape instanceof Leaf leaf && leaf.type().type() == Place.class) {
            text = place(text);
        } else if (shape instanceof Leaf leaf && leaf.type().type() == String.class) {
            text = moves.getOrDefault(text, name(text));
        }
        // Of the file's own parameters the scenario knows nothing.
        String parameter = scalar.parameter() == null ? null : parameters.get(scalar.parameter());
        return new Tree.Scalar(scalar.position(), text, scalar.quoted(), parameter);
    }

    private String place(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return text;
        }
        String region = text.substring(0, dot);
        regions.add(region);
        return moves.getOrDefault(region, region) + text.substring(dot);
    }

    private String name(String text) {
        int dot = text.indexOf('.');
        String first = dot < 0 ? text : text.substring(0, dot);
        return names.contains(first) ? stack + "-" + text : text;
    }
}
