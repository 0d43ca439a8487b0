package io.virga.models.traffic;

import io.virga.kernel.random.Variate;

/**
 * When a process stands still, as for the garbage collection of a whole heap.
 *
 * @param intervalNanos from the end of a pause, or the beginning, to the next pause
 * @param durationNanos of a pause
 */
public record PauseSettings(Variate intervalNanos, Variate durationNanos) {}
