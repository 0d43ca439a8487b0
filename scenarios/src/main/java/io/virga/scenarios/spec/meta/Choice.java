package io.virga.scenarios.spec.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface whose permitted records are the alternatives of one value. The {@code permits} clause is the
 * registry: one row for each {@link Kind}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Choice {
    /** How a scenario says which alternative it means. */
    By by();

    /** For {@link By#PROPERTY}: the property that names the kind, such as {@code type}. */
    String property() default "";

    /** For {@link By#ONE_KEY}: the kind that a bare scalar stands for; a bare duration is a {@code constant}. */
    String bare() default "";

    /** What the alternatives are called in messages and in the reference: "resource type", "distribution". */
    String noun();

    /** Ways to tell alternatives apart. */
    enum By {
        /** One key, whose value holds the alternative's properties: {@code { exponential: { mean: 20ms } }}. */
        ONE_KEY,
        /** A property names the kind: {@code { type: dbInstance, … }}. */
        PROPERTY,
        /** The first kind, in the order of the permits clause, whose word is among the properties. */
        PRESENCE
    }
}
