package io.virga.scenarios.spec.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The word by which a scenario picks this record out of a {@link Choice}, or this constant of an enum. */
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Kind {
    /** The word: a constant, a value of the discriminating property, the one key, or the property that marks it. */
    String value();

    /** What this kind is, in sentences. */
    String doc();
}
