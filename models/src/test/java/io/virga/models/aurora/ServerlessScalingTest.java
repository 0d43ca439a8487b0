package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

class ServerlessScalingTest {
    private final ClusterBench bench =
            new ClusterBench(0, ClusterBench.TIMES, constant(ClusterBench.RESTART_NANOS), new int[] {1, 1, 2}, 0, 1, 2);

    /** The bench's machines have 4 vCPUs, those of 16 ACU. */
    private ServerlessScaling scaling(int minHalves) {
        ServerlessSettings settings = new ServerlessSettings(minHalves, 32, 300 * SECOND);
        ServerlessScaling scaling = new ServerlessScaling(bench.cloud.sim(), "db.capacity", bench.cluster);
        for (int i = 1; i <= 3; i++) {
            scaling.add("db." + i + ".capacity", bench.member(i), settings, bench.cloud.journal());
        }
        return scaling;
    }

    private Ledger compute(String name, long cpuNanos, long timeoutNanos, long... times) {
        Hop hop = bench.cloud.hop(name, 0, demand(cpuNanos, 0), bench.cluster, Hop.Options.ONCE);
        return bench.cloud.clients(
                name, TestCloud.at(times), TestCloud.kind(hop, timeoutNanos, RetryPolicy.NONE), constant(0));
    }

    @Test
    void aBusyInstanceGrowsEachSecondByHalfOfWhatItHasAndThoseOfItsTierFollow() {
        ServerlessScaling scaling = scaling(1);
        // Four vCPUs' worth of work for a minute.
        for (int i = 0; i < 4; i++) {
            compute("work" + i, 60 * SECOND, 200 * SECOND, SECOND);
        }
        // Half an ACU, then by halves of what it has, rounded up; the reader of its tier follows a second later.
        double[] writer = {0.5, 1, 1.5, 2.5, 4, 6, 9, 13.5, 16, 16};
        for (int i = 0; i < writer.length; i++) {
            double expected = writer[i] + writer[Math.max(0, i - 1)] + 0.5;
            bench.cloud.at(
                    (i + 1) * SECOND + 500 * MS,
                    () -> assertThat(scaling.acus()).isEqualTo(expected));
        }
        assertThat(scaling.largestAcus()).isEqualTo(16);
        bench.cloud.drain();
    }

    @Test
    void anIdleInstanceShrinksAfterAMinuteByHalfAnAcuASecond() {
        ServerlessScaling scaling = scaling(1);
        compute("work", 2 * SECOND, 100 * SECOND, SECOND);
        bench.cloud.at(9 * SECOND, () -> assertThat(scaling.largestAcus()).isGreaterThan(2));
        bench.cloud.at(60 * SECOND, () -> assertThat(scaling.acus()).isGreaterThan(4));
        bench.cloud.at(80 * SECOND, () -> assertThat(scaling.acus()).isEqualTo(1.5));
        bench.cloud.drain();
    }

    @Test
    void anInstanceWithoutCallsPausesAndTheFirstCallWaitsUntilItResumes() {
        ServerlessScaling scaling = scaling(0);
        Ledger ledger = compute("calls", MS, 60 * SECOND, 400 * SECOND, 420 * SECOND);
        bench.cloud.at(301 * SECOND, () -> assertThat(scaling.acus()).isZero());
        bench.cloud.at(430 * SECOND, () -> assertThat(scaling.acus()).isEqualTo(0.5));
        bench.cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK, Outcome.OK);
        // A millisecond of work on an eighth of a vCPU.
        assertThat(ledger.entry(0).latencyNanos()).isCloseTo(15 * SECOND + 8 * MS, within(MS));
        assertThat(ledger.entry(1).latencyNanos()).isCloseTo(8 * MS, within(1L));
        assertThat(bench.journal()).contains("300 pauses after 300 s without calls", "400 resumes");
    }

    @Test
    void aPausedDayTakesTwiceAsLongToResume() {
        scaling(0);
        long twoDays = 48 * 3_600 * SECOND;
        Ledger ledger = compute("late", MS, 60 * SECOND, twoDays);
        bench.cloud.drain(twoDays + 100 * SECOND);
        assertThat(ledger.entry(0).latencyNanos()).isCloseTo(30 * SECOND + 8 * MS, within(MS));
    }

    @Test
    void acuHoursAreTheCapacityOverTime() {
        ServerlessScaling scaling = scaling(4);
        bench.cloud.at(1_800 * SECOND, () -> assertThat(scaling.acuHours()).isCloseTo(3 * 2 * 0.5, within(1e-9)));
    }
}
