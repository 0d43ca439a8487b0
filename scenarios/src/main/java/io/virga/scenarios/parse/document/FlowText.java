package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.shape.LeafType;
import io.virga.scenarios.parse.shape.LeafType.Json;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.FileOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.shape.Shape.Word;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.spec.distribution.SampleFile;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.value.ScalarText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A value as YAML on one line. */
final class FlowText {
    private static final Pattern PLAIN_TEXT = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");
    private static final Pattern UNSAFE = Pattern.compile("[,\\[\\]{}:#]");
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null");

    private FlowText() {}

    static String of(Shape shape, Object value) {
        if (shape instanceof Leaf leaf) {
            return leaf(leaf.type(), value);
        }
        if (shape instanceof WordOf words) {
            return word(words, value);
        }
        if (shape instanceof FileOf) {
            return quoted(value instanceof SampleFile sample ? sample.path() : value.toString());
        }
        List<String> parts = new ArrayList<>();
        if (shape instanceof ListOf list) {
            ((List<?>) value).forEach(item -> parts.add(of(list.element(), item)));
            return "[" + String.join(", ", parts) + "]";
        }
        if (shape instanceof MapOf map) {
            ((Map<?, ?>) value).forEach((key, inner) -> parts.add(map.key().text(key) + ": " + of(map.value(), inner)));
            return braces(parts);
        }
        if (shape instanceof ChoiceOf choice) {
            return choice(choice, value);
        }
        return record((RecordOf) shape, value, parts);
    }

    private static String choice(ChoiceOf choice, Object value) {
        Variant variant = choice.variantOf(value);
        List<String> parts = new ArrayList<>();
        if (choice.choice().by() != By.ONE_KEY) {
            if (choice.choice().by() == By.PROPERTY) {
                parts.add(choice.choice().property() + ": " + variant.word());
            }
            return record(variant.shape(), value, parts);
        }
        if (variant.shape().properties().isEmpty()) {
            return variant.word();
        }
        String inner = of(variant.shape(), value);
        return variant.word().equals(choice.choice().bare()) ? inner : "{ " + variant.word() + ": " + inner + " }";
    }

    private static String record(RecordOf shape, Object value, List<String> parts) {
        for (PropertyShape property : shape.properties()) {
            Object inner = property.valueIn(value);
            boolean alone = property.name().equals(shape.shorthand())
                    && shape.properties().size() == 1;
            if (inner != null && alone) {
                return of(property.shape(), inner);
            }
            if (inner != null) {
                parts.add(property.name() + ": " + of(property.shape(), inner));
            }
        }
        return braces(parts);
    }

    private static String braces(List<String> parts) {
        return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    }

    private static String word(WordOf words, Object value) {
        for (Map.Entry<String, Word> word : words.words().entrySet()) {
            if (word.getValue().constant() == value) {
                return word.getKey();
            }
        }
        throw new IllegalStateException("no word for " + value);
    }

    private static String leaf(LeafType<?> type, Object value) {
        if (value instanceof ScalarText scalar) {
            return scalar.quoted() || UNSAFE.matcher(scalar.text()).find() ? quotes(scalar.text()) : scalar.text();
        }
        String text = type.text(value);
        return type.json() == Json.STRING && type.pattern().isEmpty() ? quoted(text) : text;
    }

    /** A text, in quotes where YAML would read it as something else. */
    private static String quoted(String text) {
        return PLAIN_TEXT.matcher(text).matches() && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : quotes(text);
    }

    private static String quotes(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
