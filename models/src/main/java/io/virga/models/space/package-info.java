/**
 * The space that a database has on its volume: what writes take of it, what happens when it is full, and storage autoscaling,
 * which has the volume grow before it is.
 */
@NullMarked
package io.virga.models.space;

import org.jspecify.annotations.NullMarked;
