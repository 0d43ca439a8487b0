/**
 * The scenario language: {@link io.virga.scenarios.parse.ScenarioFile} turns a file into a checked
 * {@link io.virga.scenarios.spec.ScenarioSpec}, or into diagnostics, all of them at once.
 *
 * <p>Text becomes a tree with positions ({@code tree}), {@code --set} and parameters change it and it is bound to records
 * by their shapes ({@code shape}, {@code bind}), which are then checked against each other ({@code check}). The schema,
 * the reference and the expanded scenario are written from the same shapes ({@code document}).
 */
@NullMarked
package io.virga.scenarios.parse;

import org.jspecify.annotations.NullMarked;
