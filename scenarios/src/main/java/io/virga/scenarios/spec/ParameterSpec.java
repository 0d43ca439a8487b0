package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.ScalarText;
import org.jspecify.annotations.Nullable;

/** A value of the scenario that can be changed from outside. */
@Doc("A value that can be changed from outside (`--set name=value`) and is used as `$name`.")
public record ParameterSpec(
        @Property(doc = "What values it can have.", example = "rate")
        ParameterType type,

        @Property(
                name = "default",
                doc = "The value that is taken unless another is set.",
                optional = true,
                absent = "a value must be set",
                example = "400/s")
        @Nullable
        ScalarText defaultValue,

        @Property(doc = "The least value.", optional = true, absent = "no bound", example = "100/s") @Nullable
        ScalarText min,

        @Property(doc = "The greatest value.", optional = true, absent = "no bound", example = "2000/s") @Nullable
        ScalarText max,

        @Property(doc = "What it is.", defaultValue = "\"\"", example = "evening peak")
        String description) {}
