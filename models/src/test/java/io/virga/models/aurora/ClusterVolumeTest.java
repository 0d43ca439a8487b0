package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterVolumeTest {
    private final ClusterBench bench = new ClusterBench(0, 1, 2);

    @Test
    void writesNeedFourOfSixCopiesAndReadsThreeInEachSubset() {
        for (int lost = 0; lost < 64; lost++) {
            ClusterVolume volume = new ClusterBench(0).volume();
            for (int copy = 0; copy < 6; copy++) {
                if ((lost & (1 << copy)) != 0) {
                    volume.failSegment(7, copy);
                }
            }
            int left = 6 - Integer.bitCount(lost);
            assertThat(volume.isWritable()).as("%s left", left).isEqualTo(left >= 4);
            assertThat(volume.isReadable()).as("%s left", left).isEqualTo(left >= 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void writesSurviveAZoneAndReadsAZoneAndOneMoreCopyAndNoMore(int zone) {
        ClusterVolume volume = bench.volume();
        bench.cloud.zone(zone).losePower();
        assertThat(volume.isWritable()).isTrue();
        int elsewhere = (zone * 2 + 2) % 6;
        volume.failSegment(3, elsewhere);
        assertThat(volume.isWritable()).isFalse();
        assertThat(volume.isReadable()).isTrue();
        volume.failSegment(3, elsewhere + 1);
        assertThat(volume.isReadable()).isFalse();
    }

    @Test
    void aCommitIsDurableWithTheFourthAnswer() {
        // Two copies in the writer's zone answer after 2 ms, the others after 3 ms.
        Ledger writes = bench.write("writes", SECOND);
        bench.cloud.drain();
        assertThat(writes.entry(0).latencyNanos()).isEqualTo(3 * MS);
    }

    @Test
    void aCommitWaitsForTheRepairOfACopyThatItsQuorumNeeds() {
        Ledger before = bench.write("before", SECOND);
        Ledger after = bench.write("after", 11 * SECOND + 500 * MS);
        bench.cloud.at(SECOND + MS, () -> {
            for (int copy = 0; copy < 3; copy++) {
                bench.volume().failSegment(0, copy);
            }
        });
        bench.cloud.at(5 * SECOND, () -> assertThat(bench.volume().isWritable()).isFalse());
        bench.cloud.drain();
        assertThat(before.outcomes()).containsExactly(Outcome.ABANDONED);
        assertThat(after.outcomes()).containsExactly(Outcome.OK);
        assertThat(bench.volume().writable().integral() / 1e9)
                .isEqualTo(bench.cloud.sim().now() / 1e9 - 10);
    }

    @Test
    void commitsOnTheWayAreSentAgainWhenAZoneIsLost() {
        Ledger writes = bench.write("writes", SECOND);
        bench.cloud.at(SECOND + 2 * MS, () -> bench.cloud.zone(2).losePower());
        bench.cloud.drain();
        assertThat(writes.entry(0).latencyNanos()).isEqualTo(5 * MS);
    }

    @Test
    void readsOfPagesWaitForTheReadQuorumAndComeFromTheNearestCopy() {
        IoDemand twoPages = new IoDemand(2, 0, 16_384);
        Ledger near = bench.send("near", twoPages, bench.cluster, SECOND);
        Ledger none = bench.send("none", twoPages, bench.cluster, 3 * SECOND);
        Ledger far = bench.send("far", twoPages, bench.cluster, 30 * SECOND);
        bench.cloud.at(2 * SECOND, () -> {
            for (int copy = 0; copy < 4; copy++) {
                bench.volume().failSegment(0, copy);
            }
        });
        bench.cloud.drain();
        assertThat(near.entry(0).latencyNanos()).isEqualTo(4 * MS);
        assertThat(none.outcomes()).containsExactly(Outcome.ABANDONED);
        assertThat(far.outcomes()).containsExactly(Outcome.OK);
    }

    @Test
    void countsPagesAndLogRecordsOfFourKibibytes() {
        bench.send("reads", new IoDemand(3, 0, 16_384), bench.cluster, SECOND);
        bench.send("writes", new IoDemand(0, 2, 5_000), bench.cluster, SECOND);
        bench.cloud.drain();
        assertThat(bench.volume().use().reads()).isEqualTo(3);
        assertThat(bench.volume().use().writes()).isEqualTo(4);
    }
}
