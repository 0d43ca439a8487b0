package io.virga.scenarios.parse.shape;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of single values.
 *
 * @param type the Java type
 * @param name what the reference calls it: "duration"
 * @param json how JSON Schema sees it
 * @param pattern the regular expression of its text; empty for numbers, truth values and free text
 * @param examples texts to show in the reference and in editors
 * @param parse text to value; throws {@link io.virga.scenarios.spec.value.MalformedValueException}
 * @param format value to text
 * @param order the order of values; null when they have none
 * @param zero the least value where negative ones make no sense; null when there is none
 * @param placeholder any value, to go on with after an error
 */
public record LeafType<T>(
        Class<T> type,
        String name,
        Json json,
        String pattern,
        List<String> examples,
        Function<String, T> parse,
        Function<T, String> format,
        @Nullable Comparator<T> order,
        @Nullable T zero,
        T placeholder) {

    /** The types of JSON that leaves can have. */
    public enum Json {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        /** Any scalar. */
        SCALAR
    }

    /** The text of a value of this type. */
    public String text(Object value) {
        return format.apply(type.cast(value));
    }

    /** Compares two values of this type, which must have an order. */
    public int compare(Object left, Object right) {
        if (order == null) {
            throw new IllegalStateException(name + " has no order");
        }
        return order.compare(type.cast(left), type.cast(right));
    }
}
