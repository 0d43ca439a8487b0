package io.virga.models.fault;

import io.virga.kernel.random.Variate;

/** When a fault strikes. */
public sealed interface FaultTiming {
    /**
     * Once, uniformly within {@code jitterNanos} from {@code timeNanos}.
     *
     * @param timeNanos on the simulation's clock
     * @param jitterNanos 0 for exactly then
     */
    record At(long timeNanos, long jitterNanos) implements FaultTiming {
        public At {
            if (jitterNanos < 0) {
                throw new IllegalArgumentException("jitter must not be negative: " + jitterNanos + " ns");
            }
        }
    }

    /**
     * Again and again.
     *
     * @param interval from the start of the simulation, or the end of the last stroke, to the next; nanoseconds
     */
    record Every(Variate interval) implements FaultTiming {}
}
