package io.virga.scenarios.parse.shape;

import io.virga.scenarios.spec.meta.Property;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One property of a record.
 *
 * @param name as the scenario spells it
 * @param way the record components that lead to it: the groups that it is embedded in, then the one that holds it
 * @param about its description
 * @param lazyShape its shape, made when first asked for since shapes can contain themselves
 */
public record PropertyShape(String name, List<RecordComponent> way, Property about, Supplier<Shape> lazyShape) {
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
        Object value = holder;
        for (RecordComponent component : way) {
            try {
                value = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return value;
    }

    /** The same property of a record that embeds the one it belongs to. */
    PropertyShape within(RecordComponent group) {
        List<RecordComponent> longer = new ArrayList<>(way.size() + 1);
        longer.add(group);
        longer.addAll(way);
        return new PropertyShape(name, List.copyOf(longer), about, lazyShape);
    }
}
