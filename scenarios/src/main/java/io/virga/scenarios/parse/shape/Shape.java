package io.virga.scenarios.parse.shape;

import io.virga.scenarios.spec.meta.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a value of the scenario language looks like. */
public sealed interface Shape {
    /** A single value with a text form of its own. */
    record Leaf(LeafType<?> type) implements Shape {}

    /** One of a fixed set of words. */
    record WordOf(Class<?> type, Map<String, Word> words) implements Shape {}

    /** A word, the constant it stands for, and what it means. */
    record Word(Enum<?> constant, String doc) {}

    /** The path of a data file, whose contents belong to the value. */
    record FileOf(Class<?> type) implements Shape {}

    /** A list. */
    record ListOf(Shape element) implements Shape {}

    /**
     * Values by names that the user chooses.
     *
     * @param key what the keys are
     * @param entry what one entry is called: "resource"
     */
    record MapOf(LeafType<?> key, String entry, Shape value) implements Shape {}

    /** A mapping with known properties, or the value that stands for it in short. */
    record RecordOf(Class<?> type, String doc, String shorthand, List<PropertyShape> properties) implements Shape {
        public Optional<PropertyShape> property(String name) {
            return properties.stream().filter(p -> p.name().equals(name)).findFirst();
        }

        public List<String> names() {
            return properties.stream().map(PropertyShape::name).toList();
        }
    }

    /** One of several kinds of mapping. */
    record ChoiceOf(Class<?> type, Choice choice, String doc, List<Variant> variants) implements Shape {
        public Optional<Variant> variant(String word) {
            return variants.stream().filter(v -> v.word().equals(word)).findFirst();
        }

        /** The variant that a value belongs to. */
        public Variant variantOf(Object value) {
            return variants.stream()
                    .filter(v -> v.shape().type().isInstance(value))
                    .findFirst()
                    .orElseThrow();
        }

        public List<String> words() {
            return variants.stream().map(Variant::word).toList();
        }
    }

    /** One kind of a choice. */
    record Variant(String word, String doc, RecordOf shape) {}
}
