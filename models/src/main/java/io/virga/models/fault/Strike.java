package io.virga.models.fault;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One stroke of a fault.
 *
 * @param text what it did, in words
 * @param recovery takes it back and says so in words; null when there is nothing that could pass
 */
public record Strike(String text, @Nullable Supplier<String> recovery) {}
