package io.virga.scenarios.parse.shape;

import io.virga.scenarios.spec.meta.Property;
import java.lang.reflect.RecordComponent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One property of a record.
 *
 * @param name as the scenario spells it
 * @param component the record component that holds it
 * @param about its description
 * @param lazyShape its shape, made when first asked for since shapes can contain themselves
 */
public record PropertyShape(String name, RecordComponent component, Property about, Supplier<Shape> lazyShape) {
    /** What its values look like. */
    public Shape shape() {
        return lazyShape.get();
    }

    /** Whether a scenario must write it. */
    public boolean required() {
        return about.defaultValue().isEmpty() && about.defaultFrom().isEmpty() && !about.optional();
    }

    /** The value in a record. */
    public @Nullable Object valueIn(Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
