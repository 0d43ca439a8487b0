package io.virga.scenarios.spec.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one property of the scenario language on the record component that holds it.
 *
 * <p>A property is required unless it has a {@link #defaultValue}, a {@link #defaultFrom} or is {@link #optional}. Texts
 * of values are written as a scenario would write them ({@code "30s"}, {@code "{ lognormal: { mean: 2ms, p99: 8ms } }"})
 * and go through the same parser.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Property {
    /** What the property means, in sentences, with its effect on the simulation. */
    String doc();

    /** The property's name where Java cannot spell it; by default the component's name. */
    String name() default "";

    /** What is meant when nothing is written. */
    String defaultValue() default "";

    /** The sibling property whose value is taken when nothing is written. */
    String defaultFrom() default "";

    /** Whether the property may be absent with no value in its place: the component is then null. */
    boolean optional() default false;

    /** What the absence of an optional property means, as half a sentence. */
    String absent() default "";

    /** The sibling property without which this one means nothing: then it is null, and writing it is an error. */
    String onlyWith() default "";

    /** Least allowed value, inclusive; dimensions that cannot be negative start at zero anyway. */
    String min() default "";

    /** Greatest allowed value, inclusive. */
    String max() default "";

    /** The value that must be exceeded (an exclusive minimum). */
    String above() default "";

    /** Where the default and the range come from. */
    String source() default "";

    /** Whether the default is an assumption (no public figure exists) and belongs in the assumption ledger. */
    boolean assumption() default false;

    /** What one entry of a map or list is called: "resource", "workload". */
    String entry() default "";

    /** A value to show in the reference and in editors, where the type's own examples would mislead. */
    String example() default "";
}
