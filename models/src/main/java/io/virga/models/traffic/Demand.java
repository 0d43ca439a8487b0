package io.virga.models.traffic;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;

/**
 * What one call asks of a station.
 *
 * @param cpuNanos processor time on the type that it was measured on
 * @param waitNanos time off the processor that no hop simulates
 * @param io block I/Os that it makes after that
 */
public record Demand(Variate cpuNanos, Variate waitNanos, IoDemand io) {
    /** It asks for no work at all. */
    public static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));

    /** A demand without block I/Os. */
    public Demand(Variate cpuNanos, Variate waitNanos) {
        this(cpuNanos, waitNanos, IoDemand.NONE);
    }
}
