package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * How many of the requests were good, from one time until the next in the list.
 *
 * @param fromSeconds after the disaster
 * @param share null where nobody asked
 */
public record ServedShare(double fromSeconds, @Nullable Double share) {}
