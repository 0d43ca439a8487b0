package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.spec.meta.Embedded;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records, and takes them apart. */
final class Records {
    private Records() {}

    /** Makes a record, and the groups that are embedded in it, from the values of its properties in their order. */
    static Object create(RecordOf shape, @Nullable Object[] values) {
        return create(shape.type(), Arrays.asList(values).iterator());
    }

    private static Object create(Class<?> type, Iterator<@Nullable Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = components[i].isAnnotationPresent(Embedded.class) ? create(types[i], values) : values.next();
        }
        try {
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the constructor of " + type + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    /** The record and the groups that are embedded in it. */
    static List<Object> parts(Object record) {
        List<Object> parts = new ArrayList<>(List.of(record));
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Embedded.class)) {
                parts.addAll(parts(part(record, component)));
            }
        }
        return parts;
    }

    private static Object part(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
