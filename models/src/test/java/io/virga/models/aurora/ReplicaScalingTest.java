package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.scaling.TargetTracking;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Hop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers of 4 vCPUs, of which the load needs 3: at a target of 50% two readers do. */
class ReplicaScalingTest {
    private static final long MINUTE = 60 * SECOND;

    private final ClusterBench bench = new ClusterBench(0, 1);

    /** End of the first minute of CloudWatch. */
    private final long phase = MetricPeriod.minutes(bench.cloud.sim()).phaseNanos();

    private final List<String> deleted = new ArrayList<>();

    private ReplicaScaling scaling(int min, int max, long creationNanos) {
        ReplicaScalingSettings settings = new ReplicaScalingSettings(
                ReaderMetric.CPU_UTILIZATION,
                new TargetTracking(50, false),
                min,
                max,
                300 * SECOND,
                300 * SECOND,
                constant(creationNanos));
        return new ReplicaScaling(
                bench.cloud.sim(), "db.replicas", bench.cluster, settings, new Source(), bench.cloud.journal());
    }

    private final class Source implements ReaderSource {
        private int created;

        @Override
        public List<AvailabilityZone> zones() {
            return bench.cloud.zones();
        }

        @Override
        public ClusterMember create(AvailabilityZone zone) {
            return bench.spare("replica-" + ++created, zone);
        }

        @Override
        public void delete(ClusterMember member) {
            deleted.add(
                    bench.cloud.sim().now() / SECOND + " " + member.station().path());
        }
    }

    /** 3 vCPUs of work in as many parts as there are ten milliseconds. */
    private void load(int seconds) {
        Hop hop = bench.cloud.hop("db", 0, demand(30 * MS, 0), bench.cluster.readerEndpoint(), Hop.Options.ONCE);
        bench.cloud.clients("readers", every(10 * MS, 0, seconds * 100), kind(hop), constant(0));
    }

    private String at(long minutes, long moreSeconds, String text) {
        return (phase + minutes * MINUTE + moreSeconds * SECOND) / SECOND + " " + text;
    }

    /** What was done to the number of readers. */
    private List<String> activities() {
        return bench.journal().stream()
                .filter(entry -> entry.contains("adds") || entry.contains("is a reader") || entry.contains("leaves"))
                .toList();
    }

    @Test
    void addsAReaderAfterThreeMinutesAboveTheTargetThatServesOnceItIsCreated() {
        ReplicaScaling scaling = scaling(1, 15, 2 * MINUTE);
        load(1_200);
        bench.cloud.at(20 * MINUTE, () -> assertThat(scaling.added().value()).isEqualTo(1));
        // The first full minute of the reader ends a minute after the first data point could.
        assertThat(activities())
                .containsExactly(
                        at(
                                3,
                                0,
                                "adds 1 to be 2: RDSReaderAverageCPUUtilization of 1 readers is 75.0, the target 50.0,"
                                        + " which takes 2"),
                        at(3, 120, "db.3 in r.c is a reader"));
        assertThat(bench.cluster.readerStations()).hasSize(2);
        double busy = bench.cluster.readerStations().get(1).busyVcpus().integral();
        // Half of the load from then on, by random choice of 80,000 calls.
        assertThat(busy / SECOND).isCloseTo(1.5 * (1_200 - 5 * 60 - phase / 1e9), within(30.0));
    }

    @Test
    void addsMoreAfterTheCooldownIfTheFirstIsNotThereYet() {
        scaling(1, 15, 7 * MINUTE);
        load(1_200);
        bench.cloud.at(20 * MINUTE, () -> {});
        // Five minutes later the two that it has count, one of them under creation, and 1.5 times two are three.
        assertThat(activities().get(1)).startsWith(at(8, 0, "adds 1 to be 3"));
        assertThat(activities().stream().filter(entry -> entry.contains("adds")))
                .hasSize(2);
    }

    @Test
    void neverExceedsItsMaximum() {
        scaling(1, 2, 10 * MINUTE);
        load(1_200);
        bench.cloud.at(20 * MINUTE, () -> {});
        assertThat(activities().stream().filter(entry -> entry.contains("adds")))
                .hasSize(1);
    }

    @Test
    void removesWhatItAddedAfterFifteenMinutesBelowTheTargetAndLeavesThreeMinutesOfGrace() {
        ReplicaScaling scaling = scaling(1, 15, 2 * MINUTE);
        load(600);
        bench.cloud.at(40 * MINUTE, () -> {});
        // The last full minute of load needs both; of the one in which it ends a single reader could bear the mean.
        long last = (600 * SECOND - phase) / MINUTE;
        assertThat(activities().get(2)).isEqualTo(at(last + 15, 0, "db.3 in r.c leaves"));
        assertThat(deleted).containsExactly(at(last + 15, 180, "replica-1.station"));
        assertThat(bench.cluster.readerStations()).hasSize(1);
        assertThat(scaling.lives().get(bench.cloud.zone(2)))
                .containsExactly(new RunInterval(phase + 3 * MINUTE, phase + (last + 15) * MINUTE + 180 * SECOND));
    }

    @Test
    void keepsItsMinimumWithoutAnyLoad() {
        scaling(3, 15, MINUTE);
        bench.cloud.at(40 * MINUTE, () -> {});
        assertThat(bench.cluster.readerStations()).hasSize(3);
        assertThat(activities().get(0)).isEqualTo(at(0, 0, "adds 2 to be 3: the minimum is 3"));
    }

    @Test
    void createsNoReaderInAZoneWithoutPower() {
        scaling(2, 15, MINUTE);
        bench.cloud.at(phase + SECOND, () -> bench.cloud.zone(2).losePower());
        bench.cloud.at(10 * MINUTE, () -> bench.cloud.zone(2).restorePower());
        bench.cloud.at(12 * MINUTE, () -> {});
        assertThat(activities().get(1)).endsWith("db.3 in r.c is a reader");
        assertThat(bench.cluster.readerStations()).hasSize(2);
    }
}
