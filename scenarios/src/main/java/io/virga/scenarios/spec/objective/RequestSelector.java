package io.virga.scenarios.spec.objective;

import org.jspecify.annotations.Nullable;

/**
 * The requests of a workload, or those of one of its classes: {@code shoppers} or {@code shoppers.checkout}.
 *
 * @param workload name of the workload
 * @param requestClass name of the class; null for all classes
 */
public record RequestSelector(String workload, @Nullable String requestClass) {
    /** Splits at the first dot. */
    public static RequestSelector parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new RequestSelector(text, null)
                : new RequestSelector(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return requestClass == null ? workload : workload + "." + requestClass;
    }
}
