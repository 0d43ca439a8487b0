package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * A value in which two scenarios differ, defaults included.
 *
 * @param path such as {@code resources.web.minSize}
 * @param before null where the baseline has no such value
 * @param after null where the other scenario has none
 */
public record SettingChange(
        String path, @Nullable String before, @Nullable String after) {}
