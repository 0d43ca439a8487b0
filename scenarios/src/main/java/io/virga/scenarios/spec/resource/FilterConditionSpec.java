package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.meta.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition on an attribute of a message. */
@Shorthand("value")
@Doc("One condition on an attribute of a message, of which one is written. A bare word is the value that is wanted.")
public record FilterConditionSpec(
        @Property(
                doc = "Exactly this value.",
                optional = true,
                absent = "another condition is written",
                example = "order")
        @Nullable
        String value,

        @Property(
                doc = "A value that begins so.",
                optional = true,
                absent = "another condition is written",
                example = "eu-")
        @Nullable
        String prefix,

        @Property(
                doc = "Any value but these.",
                entry = "value",
                optional = true,
                absent = "another condition is written",
                example = "[test, trial]")
        @Nullable
        List<String> anythingBut,

        @Property(
                doc = "Whether messages have the attribute, whatever its value.",
                optional = true,
                absent = "another condition is written",
                example = "true")
        @Nullable
        Boolean exists)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        long written = Stream.of(value, prefix, anythingBut, exists)
                .filter(Objects::nonNull)
                .count();
        return written == 1
                ? List.of()
                : List.of(new Violation("", "a condition of a filter policy says one thing, not " + written, null));
    }
}
