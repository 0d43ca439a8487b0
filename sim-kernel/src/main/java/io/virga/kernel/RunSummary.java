package io.virga.kernel;

import org.jspecify.annotations.Nullable;

/**
 * How a run went.
 *
 * @param endNanos the clock when it stopped
 * @param events events executed so far
 * @param fingerprint hash over (time, entity path, handler name, subject id) of each event
 * @param stopReason why it was stopped before its end, or null
 */
public record RunSummary(
        long endNanos,
        long events,
        long fingerprint,
        @Nullable String stopReason) {}
