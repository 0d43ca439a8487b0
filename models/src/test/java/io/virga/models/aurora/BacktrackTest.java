package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A write each second, and a backtrack of two minutes to an earlier time. */
class BacktrackTest {
    private final ClusterBench bench = new ClusterBench(0, 1);

    private Ledger writes(int seconds) {
        long[] times = new long[seconds];
        for (int i = 0; i < seconds; i++) {
            times[i] = i * SECOND;
        }
        return bench.write("writes", times);
    }

    private Backtrack backtrack(long windowSeconds) {
        return new Backtrack(
                bench.cloud.sim(),
                "backtrack",
                bench.cluster,
                windowSeconds * SECOND,
                constant(120 * SECOND),
                bench.cloud.journal());
    }

    @Test
    void losesWhatWasCommittedSinceAndServesNobodyMeanwhile() {
        Ledger writes = writes(600);
        Backtrack backtrack = backtrack(3_600);
        backtrack.comesAfter(100 * SECOND + SECOND / 2);
        bench.cloud.at(300 * SECOND + SECOND / 2, backtrack::begin);
        bench.cloud.drain();
        // Those of second 101 to 300.
        assertThat(bench.cluster.count().losses().lostWrites()).isEqualTo(200);
        List<Outcome> outcomes = writes.outcomes();
        assertThat(outcomes.subList(0, 301)).containsOnly(Outcome.OK);
        assertThat(outcomes.subList(301, 421)).doesNotContain(Outcome.OK);
        assertThat(outcomes.subList(421, 600)).containsOnly(Outcome.OK);
        assertThat(bench.journal()).containsExactly("300 backtrack begins", "420 backtrack ends; 200 writes are lost");
    }

    @Test
    void doesNothingOutsideItsWindow() {
        Ledger writes = writes(400);
        Backtrack backtrack = backtrack(60);
        backtrack.comesAfter(100 * SECOND);
        bench.cloud.at(300 * SECOND, backtrack::begin);
        bench.cloud.drain();
        assertThat(writes.outcomes()).containsOnly(Outcome.OK);
        assertThat(bench.journal()).containsExactly("300 no backtrack: its time is before the backtrack window");
    }

    @Test
    void doesNothingWithoutAWriter() {
        Backtrack backtrack = backtrack(3_600);
        backtrack.comesAfter(SECOND);
        bench.cloud.at(10 * SECOND, () -> bench.cloud.zone(0).losePower());
        bench.cloud.at(12 * SECOND, backtrack::begin);
        assertThat(bench.journal()).contains("12 no backtrack: the cluster is not available");
        bench.cloud.at(100 * SECOND, () -> assertThat(bench.cluster.isServing()).isTrue());
    }

    @Test
    void readersReadAgainWithoutWhatIsGone() {
        Backtrack backtrack = backtrack(3_600);
        writes(200);
        Ledger reads = bench.read("reads", 99 * SECOND, 150 * SECOND, 260 * SECOND);
        backtrack.comesAfter(50 * SECOND);
        bench.cloud.at(100 * SECOND, backtrack::begin);
        bench.cloud.drain();
        assertThat(reads.outcomes().get(0)).isEqualTo(Outcome.OK);
        assertThat(reads.outcomes().get(1)).isNotEqualTo(Outcome.OK);
        assertThat(reads.outcomes().get(2)).isEqualTo(Outcome.OK);
    }
}
