package io.virga.kernel.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.Timer;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server is away for a while and then works off what came meanwhile: of arrivals at λ and a capacity of μ, the backlog λD is
 * gone after λD/(μ-λ), and the delay of those that came falls from D to 0. Rows D040 and D041 of the project's table of exact
 * results, the second with a hundredth of its rates, on which the times do not depend.
 */
class BacklogValidationTest {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Work at equal distances for one server, which is taken away at the start. */
    private static final class Outage extends Entity {
        private final long intervalNanos;
        private final long serviceNanos;
        private final Resource<Long> server;
        private final Activity<Long> service = activity("service", this::served);
        private final Timer arrival = timer("arrival", this::arrive);
        private long delayed;
        private double delayNanos;
        private long longestNanos;
        private long lastDelayedNanos;
        private long arrivals;

        Outage(Simulation sim, double arrivalsPerSecond, double capacityPerSecond, long lengthNanos) {
            super(sim, "outage");
            this.intervalNanos = Math.round(NANOS_PER_SECOND / arrivalsPerSecond);
            this.serviceNanos = Math.round(NANOS_PER_SECOND / capacityPerSecond);
            this.server = resource("server", 1, this::begin);
            server.request(lengthNanos);
            arrival.schedule(intervalNanos);
        }

        private void arrive() {
            arrivals++;
            server.request(-now());
            arrival.schedule(intervalNanos);
        }

        private void begin(Long claim) {
            if (claim > 0) {
                service.hold(claim, claim);
                return;
            }
            long waitedNanos = now() + claim;
            if (waitedNanos > 0) {
                delayed++;
                delayNanos += waitedNanos;
                longestNanos = Math.max(longestNanos, waitedNanos);
                lastDelayedNanos = now();
            }
            service.hold(claim, serviceNanos);
        }

        private void served(Long claim) {
            server.release();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100, 110,  600,  60000,  6000,   660000,  600,  300",
        "  8,  10, 3600,  28800, 14400,   144000, 3600, 1800"
    })
    void isWorkedOffAsTheFluidSays(
            double arrivals,
            double capacity,
            long outageSeconds,
            long backlog,
            double drainSeconds,
            double delayed,
            double longestSeconds,
            double meanSeconds) {
        Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
        Outage outage = new Outage(sim, arrivals, capacity, outageSeconds * 1_000_000_000L);
        sim.runUntil(outageSeconds * 1_000_000_000L);
        assertThat((double) outage.arrivals).isCloseTo(backlog, within(1.0));
        sim.runUntil((long) (2 * (outageSeconds + drainSeconds) * NANOS_PER_SECOND));
        Percentage tolerance = Percentage.withPercentage(2);
        assertThat(outage.lastDelayedNanos / NANOS_PER_SECOND - outageSeconds).isCloseTo(drainSeconds, tolerance);
        assertThat((double) outage.delayed).isCloseTo(delayed, tolerance);
        assertThat(outage.longestNanos / NANOS_PER_SECOND).isCloseTo(longestSeconds, tolerance);
        assertThat(outage.delayNanos / outage.delayed / NANOS_PER_SECOND).isCloseTo(meanSeconds, tolerance);
    }
}
