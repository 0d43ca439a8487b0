package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.shape.Shape.RecordOf;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Makes records from their components. */
final class Records {
    private Records() {}

    static Object create(RecordOf shape, @Nullable Object[] components) {
        Class<?>[] types = shape.properties().stream()
                .map(property -> property.component().getType())
                .toArray(Class<?>[]::new);
        try {
            return shape.type().getConstructor(types).newInstance(components);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the constructor of " + shape.type() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + shape.type(), e);
        }
    }
}
