package io.virga.scenarios.spec.workload;

import org.jspecify.annotations.Nullable;

/**
 * A resource and the operation that is asked of it, written {@code db.read} or {@code web}.
 *
 * @param target name of the resource
 * @param operation name of the operation; null when only the resource is named
 */
public record Hop(String target, @Nullable String operation) {
    /** Splits at the first dot. */
    public static Hop parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new Hop(text, null) : new Hop(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return operation == null ? target : target + "." + operation;
    }
}
