/**
 * Tables that the program ships with: how they are read, and what to say of a name that is not in one.
 *
 * <p>The only place where models read anything: files of the class path, at the start, never during a run.
 */
@NullMarked
package io.virga.models.bundled;

import org.jspecify.annotations.NullMarked;
