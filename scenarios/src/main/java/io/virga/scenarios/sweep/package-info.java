/**
 * Many variants of one scenario: which there are, running each, keeping what is finished on disk, and choosing among them.
 *
 * <p>A cell depends on the seed and on its own settings only, never on its place in the grid or on threads.
 */
@NullMarked
package io.virga.scenarios.sweep;

import org.jspecify.annotations.NullMarked;
