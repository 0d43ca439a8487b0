package io.virga.models.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A region of three zones is away from 100 s to 200 s. */
class RegionLossTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int RUNS = 2_000;

    /** Kolmogorov's quantile for a chance of 0.1% of a false alarm. */
    private static final double KOLMOGOROV = 1.949;

    private record Loss(Simulation sim, Region region, List<AvailabilityZone> zones) {
        static Loss of(long seed, Variate zoneRecovery) {
            Simulation sim = Simulation.create(SimulationConfig.of(seed, 0));
            Region region = new Region("eu-west-1");
            List<AvailabilityZone> zones = IntStream.range(0, 3)
                    .mapToObj(i -> new AvailabilityZone(sim, region, "" + (char) ('a' + i), i))
                    .toList();
            Journal journal = new Journal(sim);
            Fault fault = new RegionLoss(sim, "big", region, zoneRecovery, journal);
            FaultTiming at = new FaultTiming.At(100 * SECOND, 0);
            new FaultSchedule(sim, "big", fault, at, new Constant(100 * SECOND), journal);
            return new Loss(sim, region, zones);
        }

        long powered() {
            return zones.stream().filter(AvailabilityZone::isPowered).count();
        }
    }

    @Test
    void takesAllZonesAndTheControlPlaneAtOnce() {
        Loss loss = Loss.of(1, new Constant(0));
        loss.sim().runUntil(99 * SECOND);
        assertThat(loss.powered()).isEqualTo(3);
        assertThat(loss.region().controlPlane().refusal()).isNull();
        loss.sim().runUntil(150 * SECOND);
        assertThat(loss.powered()).isZero();
        assertThat(loss.region().controlPlane().isAvailable()).isFalse();
        loss.sim().runUntil(201 * SECOND);
        assertThat(loss.powered()).isEqualTo(3);
        assertThat(loss.region().controlPlane().isAvailable()).isTrue();
    }

    @Test
    void bringsZonesBackOneAfterTheOther() {
        Loss loss = Loss.of(1, new Constant(60 * SECOND));
        List<Long> powered = new ArrayList<>();
        for (long seconds : new long[] {199, 201, 259, 261, 319, 321}) {
            loss.sim().runUntil(seconds * SECOND);
            powered.add(loss.powered());
        }
        assertThat(powered).containsExactly(0L, 1L, 1L, 2L, 2L, 3L);
    }

    @Test
    void beginsWithAnyOfTheZones() {
        int[] first = new int[3];
        for (int seed = 0; seed < RUNS; seed++) {
            Loss loss = Loss.of(seed, new Constant(60 * SECOND));
            loss.sim().runUntil(201 * SECOND);
            loss.zones().stream().filter(AvailabilityZone::isPowered).forEach(zone -> first[zone.index()]++);
        }
        double chiSquare = 0;
        for (int count : first) {
            double expected = RUNS / 3.0;
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // Two degrees of freedom: 13.8 is passed by chance once in a thousand.
        assertThat(chiSquare).isLessThan(13.8);
    }

    /** Two exponential times of mean m after the first zone: Erlang, F(t) = 1 - e^(-t/m) (1 + t/m). */
    @Test
    void hasItsLastZoneBackAfterASumOfExponentialTimes() {
        double mean = 60 * SECOND;
        List<Double> waits = new ArrayList<>();
        for (int seed = 0; seed < RUNS; seed++) {
            Loss loss = Loss.of(seed, new Exponential(mean));
            loss.sim().runUntil(200 * SECOND);
            while (loss.powered() < 3) {
                loss.sim().runUntil(loss.sim().now() + SECOND / 2);
            }
            waits.add((double) (loss.sim().now() - 200 * SECOND));
        }
        waits.sort(null);
        double distance = 0;
        for (int i = 0; i < RUNS; i++) {
            double t = (waits.get(i) - SECOND / 4.0) / mean;
            double erlang = 1 - StrictMath.exp(-t) * (1 + t);
            distance = Math.max(distance, Math.abs(erlang - (i + 0.5) / RUNS));
        }
        // Half a second of resolution moves the distribution by 0.4 / 60 × 0.25 at most.
        assertThat(distance).isLessThan(KOLMOGOROV / StrictMath.sqrt(RUNS) + 0.002);
        double average =
                waits.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(average).isCloseTo(2 * mean, within(3.3 * mean * StrictMath.sqrt(2.0 / RUNS) + SECOND));
    }
}
