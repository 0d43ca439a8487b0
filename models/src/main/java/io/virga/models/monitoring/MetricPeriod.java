package io.virga.models.monitoring;

import io.virga.kernel.Simulation;

/**
 * When the periods of metrics end.
 *
 * @param lengthNanos of a period, positive
 * @param phaseNanos end of the first period that ends within the simulation, from 0 to the length
 */
public record MetricPeriod(long lengthNanos, long phaseNanos) {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    public MetricPeriod {
        if (lengthNanos <= 0 || phaseNanos < 0 || phaseNanos > lengthNanos) {
            throw new IllegalArgumentException("a metric period must be positive and its phase within it, not "
                    + lengthNanos + " ns and " + phaseNanos + " ns");
        }
    }

    /**
     * CloudWatch's minutes. All metrics of a simulation share them; where they fall on its clock is random, for events of a
     * scenario do not keep to the full minute.
     */
    public static MetricPeriod minutes(Simulation sim) {
        return of(sim, MINUTE_NANOS);
    }

    /**
     * Periods of several of CloudWatch's minutes; in which minute they begin is random.
     *
     * @param lengthNanos a multiple of a minute
     */
    public static MetricPeriod of(Simulation sim, long lengthNanos) {
        long minutes = lengthNanos / MINUTE_NANOS;
        if (minutes < 1 || minutes * MINUTE_NANOS != lengthNanos) {
            throw new IllegalArgumentException("a period is a multiple of a minute, not " + lengthNanos + " ns");
        }
        double u = sim.stream("cloudwatch/phase").nextDouble();
        long minute = (long) (sim.stream("cloudwatch/phase/" + minutes).nextDouble() * minutes);
        return new MetricPeriod(lengthNanos, minute * MINUTE_NANOS + (long) (u * MINUTE_NANOS));
    }
}
