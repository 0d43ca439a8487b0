package io.virga.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A name that an entity has asked a stream for.
 *
 * @param before the one that it asked for before
 */
record StreamName(String text, @Nullable StreamName before) {}
