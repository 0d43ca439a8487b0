package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.meta.Kind;
import java.util.Objects;

/** How a word of the language is written. */
final class Words {
    private Words() {}

    /**
     * Of a constant that stands for a word.
     *
     * @throws IllegalArgumentException if it does not
     */
    static String of(Enum<?> constant) {
        try {
            Kind kind = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Kind.class);
            return Objects.requireNonNull(kind, constant.name()).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(constant.name(), e);
        }
    }
}
