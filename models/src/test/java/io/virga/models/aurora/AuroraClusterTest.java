package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuroraClusterTest {
    private final ClusterBench bench = new ClusterBench(0, 1, 2);

    @Test
    void aReaderTakesOverWithDetectionAndPromotionInTheJournal() {
        bench.cloud.at(100 * SECOND, () -> bench.cloud.zone(0).losePower());
        bench.cloud.at(500 * SECOND, () -> bench.cloud.zone(0).restorePower());
        bench.cloud.drain();
        assertThat(bench.journal())
                .containsExactly(
                        "100 the writer is lost: db.1 in r.a",
                        "110 failover begins, to db.2 in r.b",
                        "120 db.2 in r.b is the writer",
                        "800 db.1 in r.a is a reader");
        assertThat(bench.cluster.count().failovers()).isEqualTo(1);
        assertThat(bench.cluster.count().outageNanos().mean()).isEqualTo(20 * SECOND);
    }

    @Test
    void theLowestTierIsPromotedThoughItComesLater() {
        ClusterBench tiers = new ClusterBench(
                0, ClusterBench.TIMES, constant(ClusterBench.RESTART_NANOS), new int[] {1, 15, 2}, 0, 1, 2);
        tiers.cloud.at(SECOND, tiers.cluster::crash);
        tiers.cloud.drain();
        assertThat(tiers.cluster.zone()).isSameAs(tiers.cloud.zone(2));
    }

    @Test
    void anotherReaderIsPromotedWhenTheFirstIsLostMeanwhile() {
        bench.cloud.at(SECOND, bench.cluster::crash);
        bench.cloud.at(15 * SECOND, () -> bench.cloud.zone(1).losePower());
        bench.cloud.at(25 * SECOND, () -> assertThat(bench.cluster.isServing()).isTrue());
        bench.cloud.drain();
        assertThat(bench.cluster.zone()).isSameAs(bench.cloud.zone(2));
    }

    @Test
    void aWriterAloneIsCreatedAgainInItsZone() {
        ClusterBench alone = new ClusterBench(0);
        alone.cloud.at(SECOND, alone.cluster::crash);
        alone.cloud.drain();
        assertThat(alone.cluster.count().failovers()).isZero();
        assertThat(alone.cluster.count().outageNanos().mean()).isEqualTo(ClusterBench.RESTART_NANOS);
    }

    @Test
    void nobodyServesUntilTheZoneOfAllInstancesIsBack() {
        ClusterBench together = new ClusterBench(0, 0);
        together.cloud.at(SECOND, () -> together.cloud.zone(0).losePower());
        together.cloud.at(
                1_000 * SECOND, () -> assertThat(together.cluster.isServing()).isFalse());
        together.cloud.at(1_001 * SECOND, () -> together.cloud.zone(0).restorePower());
        together.cloud.drain();
        assertThat(together.cluster.isServing()).isTrue();
        assertThat(together.cluster.count().outageNanos().mean())
                .isEqualTo(1_000 * SECOND + ClusterBench.RESTART_NANOS);
    }

    @Test
    void noWriterTakesOverBeforeThereIsAReadQuorum() {
        bench.cloud.at(SECOND, () -> {
            bench.cloud.zone(0).losePower();
            bench.cloud.zone(2).losePower();
        });
        bench.cloud.at(100 * SECOND, () -> assertThat(bench.cluster.isServing()).isFalse());
        bench.cloud.at(101 * SECOND, () -> bench.cloud.zone(2).restorePower());
        bench.cloud.at(102 * SECOND, () -> assertThat(bench.cluster.isServing()).isTrue());
        bench.cloud.drain();
        assertThat(bench.journal()).contains("21 the volume has no read quorum to recover from");
    }

    @Test
    void theReaderEndpointSpreadsCallsOverReadersAndFallsBackToTheWriter() {
        long[] times = new long[300];
        for (int i = 0; i < times.length; i++) {
            times[i] = SECOND + i * 10L * MS;
        }
        bench.read("reads", times);
        bench.cloud.drain();
        assertThat(used(bench.station(1))).isFalse();
        assertThat(used(bench.station(2)) && used(bench.station(3))).isTrue();
        ClusterBench alone = new ClusterBench(0);
        Ledger reads = alone.read("reads", SECOND);
        alone.cloud.drain();
        assertThat(reads.outcomes()).containsExactly(Outcome.OK);
    }

    @Test
    void aCustomEndpointHasItsReadersAloneAndNobodyOnceTheyAreGone() {
        long[] times = new long[100];
        for (int i = 0; i < times.length; i++) {
            times[i] = SECOND + i * 10L * MS;
        }
        Router reports = bench.cluster.customEndpoint("reports", List.of(2));
        bench.send("reports", new IoDemand(1, 0, 16), reports, times);
        Ledger later = bench.send("later", new IoDemand(1, 0, 16), reports, 100 * SECOND, 900 * SECOND);
        bench.cloud.at(50 * SECOND, () -> bench.cloud.zone(2).losePower());
        bench.cloud.at(500 * SECOND, () -> bench.cloud.zone(2).restorePower());
        bench.cloud.drain();
        assertThat(used(bench.station(2))).isFalse();
        assertThat(used(bench.station(3))).isTrue();
        assertThat(later.outcomes()).containsExactly(Outcome.UNAVAILABLE, Outcome.OK);
    }

    @Test
    void aReaderThatBecomesTheWriterLeavesItsCustomEndpoint() {
        Router reports = bench.cluster.customEndpoint("reports", List.of(1, 2));
        long[] times = new long[100];
        for (int i = 0; i < times.length; i++) {
            times[i] = 100 * SECOND + i * 10L * MS;
        }
        bench.cloud.at(SECOND, bench.cluster::crash);
        bench.cloud.at(99 * SECOND, () -> assertThat(bench.cluster.zone()).isSameAs(bench.cloud.zone(1)));
        bench.send("reports", new IoDemand(1, 0, 16), reports, times);
        bench.cloud.drain();
        assertThat(used(bench.station(2))).isFalse();
        assertThat(used(bench.station(3))).isTrue();
    }

    private static boolean used(ServiceStation station) {
        return station.busyWorkers().integral() > 0;
    }

    @Test
    void theReaderEndpointForgetsALostReaderAfterDetectionUpdateAndCache() {
        Ledger reads = bench.read("reads", 5 * SECOND, 6 * SECOND, 7 * SECOND, 8 * SECOND, 9 * SECOND, 40 * SECOND);
        bench.cloud.at(SECOND, () -> bench.cloud.zone(1).losePower());
        bench.cloud.drain();
        assertThat(reads.outcomes().subList(0, 5)).contains(Outcome.ABANDONED);
        assertThat(reads.outcomes().get(5)).isEqualTo(Outcome.OK);
    }

    @Test
    void aReaderSeesACommitAfterItsLag() {
        // 2 ms to another zone, and the delay of a millisecond; the page itself takes two more.
        bench.write("writes", SECOND);
        bench.read("stale", SECOND + 2 * MS);
        bench.read("fresh", SECOND + 4 * MS);
        bench.cloud.drain();
        assertThat(bench.stale.reads()).isEqualTo(2);
        assertThat(bench.stale.agesNanos().count()).isEqualTo(1);
        assertThat(bench.stale.agesNanos().mean()).isEqualTo(2.0 * MS);
    }

    @Test
    void aWriteAtAReaderIsAnError() {
        Ledger wrong = bench.send("wrong", new IoDemand(0, 1, 1), bench.cluster.readerEndpoint(), SECOND);
        bench.cloud.drain();
        assertThat(wrong.outcomes()).containsExactly(Outcome.ERROR);
    }

    @Test
    void noWriteThatAClientWasToldOfIsLost() {
        long[] times = new long[1_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = 9 * SECOND + i * MS * 3 / 2;
        }
        Ledger ledger = bench.write("writes", times);
        bench.cloud.at(10 * SECOND + 500_000, () -> bench.cloud.zone(0).losePower());
        bench.cloud.drain();
        assertThat(ledger.outcomes()).contains(Outcome.OK, Outcome.ABANDONED);
        assertThat(bench.cluster.count().losses().lostWrites()).isZero();
        // Within the three milliseconds before the fault: 1.5 ms apart.
        assertThat(bench.cluster.count().losses().inDoubtWrites()).isBetween(1L, 3L);
    }
}
