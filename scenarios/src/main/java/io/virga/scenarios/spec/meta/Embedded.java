package io.virga.scenarios.spec.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component whose type is a group of properties that several records have in common. The group leaves no
 * trace in the language: a scenario writes its properties beside those of the record, and in the place where it stands.
 *
 * <p>A group has no doc of its own. It may be {@link SelfChecking}, and may hold further groups.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Embedded {}
