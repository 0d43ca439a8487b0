package io.virga.scenarios.experiment;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the objects that can be reached from one, by class: what a garbage collector would have to keep. Fields of our own
 * classes and what lambdas have captured are followed, and collections and maps by their elements.
 */
final class Reachable {
    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private Reachable() {}

    static Map<String, Integer> from(Object root) throws IllegalAccessException {
        Reachable reachable = new Reachable();
        reachable.meet(root);
        while (!reachable.open.isEmpty()) {
            reachable.follow(reachable.open.pop());
        }
        return reachable.counts;
    }

    private void meet(Object object) {
        if (object != null && seen.put(object, true) == null) {
            open.push(object);
        }
    }

    private void follow(Object object) throws IllegalAccessException {
        Class<?> type = object.getClass();
        if (object instanceof Collection<?> collection) {
            collection.forEach(this::meet);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                meet(key);
                meet(value);
            });
        } else if (type.isArray() && !type.getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                meet(Array.get(object, i));
            }
        } else if (type.getName().startsWith("io.virga.")) {
            // Hidden classes of lambdas are numbered.
            counts.merge(type.getName().replaceAll("[$/0-9x]*$", ""), 1, Integer::sum);
            fields(object, type);
        }
    }

    private void fields(Object object, Class<?> type) throws IllegalAccessException {
        for (Class<?> each = type;
                each != null && each.getName().startsWith("io.virga.");
                each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    meet(field.get(object));
                }
            }
        }
    }
}
