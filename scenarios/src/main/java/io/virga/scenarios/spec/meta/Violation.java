package io.virga.scenarios.spec.meta;

import org.jspecify.annotations.Nullable;

/**
 * A broken rule between the properties of one record.
 *
 * @param property the property to point at; empty for the record as a whole
 * @param message what is wrong, with values and units
 * @param hint what to do, or null when the message says it
 */
public record Violation(
        String property, String message, @Nullable String hint) {}
