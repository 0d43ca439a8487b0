/**
 * The structure of the scenario language, read once from the records that describe themselves. The binder, the writers
 * of schema, reference and expanded scenario, and {@code --set} all walk these shapes.
 */
@NullMarked
package io.virga.scenarios.parse.shape;

import org.jspecify.annotations.NullMarked;
