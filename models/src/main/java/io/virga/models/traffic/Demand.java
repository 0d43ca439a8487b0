package io.virga.models.traffic;

import io.virga.kernel.random.Variate;

/**
 * What one call asks of a station.
 *
 * @param cpuNanos processor time on the type that it was measured on
 * @param waitNanos time off the processor that no hop simulates
 */
public record Demand(Variate cpuNanos, Variate waitNanos) {}
