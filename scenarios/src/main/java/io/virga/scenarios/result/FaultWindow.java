package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/** One fault of the first replication; {@code toSeconds} is null when it did not end within the horizon. */
public record FaultWindow(
        String name,
        String action,
        String target,
        double fromSeconds,
        @Nullable Double toSeconds) {}
