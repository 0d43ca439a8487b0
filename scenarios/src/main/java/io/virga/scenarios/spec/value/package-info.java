/**
 * The quantities of the scenario language: exact values that know how they are written. Each carries its unit in its
 * text, and a bare number where a unit belongs is refused with the likely readings. Durations are
 * {@link java.time.Duration}s that fit into nanoseconds as a {@code long}.
 */
@NullMarked
package io.virga.scenarios.spec.value;

import org.jspecify.annotations.NullMarked;
