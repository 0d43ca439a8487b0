package io.virga.models.storage;

import static io.virga.models.storage.VolumeDriver.KIB;
import static io.virga.models.storage.VolumeDriver.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The knee of a volume's latency at its ceiling. I/Os that come at random wait as customers of an M/D/1 queue do, by
 * Pollaczek and Khinchine {@code rho / (2 (1 − rho))} services in the mean and not at all with probability {@code 1 −
 * rho}; the latency of the device comes on top.
 *
 * <p>Twenty replications with fixed seeds give a Student interval of 99.98%: the chance of any false alarm among the
 * sixteen checks is below 0.4%.
 */
class VolumeQueueingValidationTest {
    private static final double LEVEL = 0.9998;
    private static final int REPLICATIONS = 20;
    private static final long LATENCY = 800_000;

    /** The IOPS ceiling of gp3, of io2, the throughput ceiling of gp3, and an instance that is slower than its volume. */
    @ParameterizedTest
    @CsvSource({
        "gp3 IOPS, 0.3",
        "gp3 IOPS, 0.6",
        "gp3 IOPS, 0.8",
        "gp3 IOPS, 0.9",
        "gp3 IOPS, 0.95",
        "io2 IOPS, 0.8",
        "gp3 throughput, 0.8",
        "instance IOPS, 0.8",
    })
    void latencyRisesAsTheoryOfMD1Says(String ceiling, double rho) {
        Tally waits = new Tally();
        Tally unhindered = new Tally();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            simulate(ceiling, rho, replication, waits, unhindered);
        }
        double mean = rho / (2 * (1 - rho)) * serviceNanos(ceiling);
        ConfidenceInterval wait = ConfidenceInterval.ofMean(waits, LEVEL);
        assertThat(wait.contains(mean)).as("%s holds %s", wait, mean).isTrue();
        assertThat(wait.relativeHalfWidth()).isLessThan(0.08);
        ConfidenceInterval share = ConfidenceInterval.ofMean(unhindered, LEVEL);
        assertThat(share.contains(1 - rho)).as("%s holds %s", share, 1 - rho).isTrue();
    }

    /** A test that cannot fail proves nothing. */
    @Test
    void noticesATwoPercentLowerCeiling() {
        Tally waits = new Tally();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            simulate("gp3 IOPS", 0.8 * 1.02, replication, waits, new Tally());
        }
        assertThat(ConfidenceInterval.ofMean(waits, LEVEL).contains(0.8 / 0.4 * serviceNanos("gp3 IOPS")))
                .isFalse();
    }

    private static double serviceNanos(String ceiling) {
        return switch (ceiling) {
            case "gp3 IOPS" -> SECOND / 3_000.0;
            case "io2 IOPS" -> SECOND / 10_000.0;
            case "gp3 throughput" -> SECOND / 1_000.0;
            case "instance IOPS" -> SECOND / 12_000.0;
            default -> throw new IllegalArgumentException(ceiling);
        };
    }

    private static VolumeSettings volume(String ceiling) {
        return ceiling.startsWith("gp3")
                ? VolumeSettings.of(VolumeType.GP3, 100)
                : new VolumeSettings(VolumeType.IO2, 100, ceiling.startsWith("io2") ? 10_000L : 100_000L, null);
    }

    private static void simulate(String ceiling, double rho, int replication, Tally waits, Tally unhindered) {
        Simulation sim = Simulation.create(SimulationConfig.of(2026, replication));
        AvailabilityZone zone = new AvailabilityZone(sim, new Region("r"), "a", 0);
        IoTotals totals = new IoTotals(sim);
        Volume volume = new Volume(sim, "volume", zone, volume(ceiling), new Constant(LATENCY), totals);
        EbsLink link = null;
        if (ceiling.startsWith("instance")) {
            link = new EbsLink(sim, "instance", zone, new EbsLimits(9_500, 9_500, 12_000, 12_000));
            volume.attach(link);
        }
        long sizeBytes = ceiling.endsWith("throughput") ? 128 * KIB : 16 * KIB;
        RandomStream arrivals = sim.stream("arrivals");
        Exponential gap = new Exponential(serviceNanos(ceiling) / rho);
        List<BlockIo> ios = new ArrayList<>();
        long next = 0;
        int ioCount = (int) Math.max(60_000, 600 / ((1 - rho) * (1 - rho)));
        for (int i = 0; i < ioCount; i++) {
            next += gap.sampleNanos(arrivals);
            sim.runUntil(next);
            if (i == ioCount / 10) {
                totals.restart();
            }
            BlockIo io = new BlockIo(i, IoDirection.READ, sizeBytes, over -> {});
            volume.submit(io, link);
            if (i >= ioCount / 10) {
                ios.add(io);
            }
        }
        sim.runUntil(next + SECOND);
        waits.add(ios.stream()
                .mapToLong(io -> io.startedNanos() - io.submittedNanos())
                .average()
                .orElseThrow());
        unhindered.add(ios.stream()
                        .filter(io -> io.startedNanos() == io.submittedNanos())
                        .count()
                / (double) ios.size());
    }
}
