package io.virga.models.database;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Uniform;
import io.virga.kernel.random.Variate;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A writer in zone a and readers in b and c, 1 to 3 ms there and back. */
class MultiAzClusterTest {
    private static final long FLOW_CONTROL = 10 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StaleReads stale = new StaleReads();
    private final List<StationTotals> totals = new ArrayList<>();

    private MultiAzCluster cluster(Variate apply, boolean drainsAll) {
        Replication replication = new Replication(new Uniform(MS, 3 * MS), constant(0), apply);
        ClusterLog log = new ClusterLog(cloud.sim(), "db", replication, null, FLOW_CONTROL);
        List<MultiAzCluster.Machine> machines = new ArrayList<>();
        for (int zone = 0; zone < 3; zone++) {
            CopyReads reads = new CopyReads(cloud.sim(), log, stale);
            totals.add(new StationTotals(cloud.sim()));
            ServiceStation station =
                    cloud.station("station." + zone, zone, settings(1_000, 0, 4).withStorage(reads), totals.get(zone));
            machines.add(new MultiAzCluster.Machine(station, reads));
        }
        ClusterFailoverTimes times = new ClusterFailoverTimes(
                constant(8 * SECOND), constant(12 * SECOND), constant(2 * SECOND), 0, 0, drainsAll);
        return new MultiAzCluster(cloud.sim(), "db", machines, constant(60 * SECOND), times, log, cloud.journal());
    }

    private Ledger send(String name, Router router, IoDemand io, long timeoutNanos, Arrivals arrivals) {
        Demand demand = new Demand(constant(0), constant(MS), io);
        Hop hop = cloud.hop(name, 0, demand, router, Hop.Options.ONCE);
        return cloud.clients(name, arrivals, kind(hop, timeoutNanos, RetryPolicy.NONE), constant(0));
    }

    private Ledger write(MultiAzCluster cluster, long intervalNanos, int count) {
        return send("w", cluster, InstanceLog.COMMIT, 600 * SECOND, TestCloud.every(intervalNanos, SECOND, count));
    }

    /** The less of two that are uniform on 1 to 3 ms: 5/3 ms in the mean, with a standard deviation of 0.47 ms. */
    @Test
    void aCommitWaitsForTheFirstReader() {
        Ledger writes = write(cluster(constant(0), false), 10 * MS, 4_000);
        cloud.drain();
        double mean = 0;
        for (int i = 0; i < 4_000; i++) {
            mean += writes.entry(i).latencyNanos() / 4_000.0;
        }
        // Four standard errors: a right model fails with a chance of 0.006%.
        assertThat(mean).isCloseTo((1 + 5.0 / 3) * MS, within(4 * 0.4714 * MS / Math.sqrt(4_000)));
    }

    @Test
    void noCommitThatAClientWasToldOfIsLost() {
        MultiAzCluster cluster = cluster(constant(0), false);
        Ledger writes = send("w", cluster, InstanceLog.COMMIT, SECOND, TestCloud.every(MS / 2, SECOND, 60_000));
        cloud.at(4 * SECOND + MS / 4, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(cluster.losses().lostWrites()).isZero();
        assertThat(cluster.losses().inDoubtWrites()).isPositive();
        assertThat(cluster.outageNanos().mean()).isEqualTo(20.0 * SECOND);
        assertThat(cluster.zone()).isNotSameAs(cloud.zone(0));
        assertThat(writes.entry(59_999).outcome()).isEqualTo(Outcome.OK);
    }

    /** Ten commits a second that take 150 ms to apply: after 20 s a reader has 10 s to do. */
    @Test
    void aFailoverWaitsUntilWhatWasReceivedIsApplied() {
        MultiAzCluster cluster = cluster(constant(150 * MS), false);
        write(cluster, 100 * MS, 190);
        cloud.at(20 * SECOND, () -> cloud.zone(0).losePower());
        cloud.drain();
        // 190 commits from 1 s on take until 29.5 s; detection ends at 28 s.
        assertThat(cluster.outageNanos().mean()).isCloseTo((9.5 + 12) * SECOND, within(0.01 * SECOND));
        assertThat(cluster.losses().lostWrites()).isZero();
    }

    @Test
    void readersAreReadInTurnAndTheWriterWhenThereIsNone() {
        MultiAzCluster cluster = cluster(constant(0), true);
        Ledger reads = send("r", cluster.readers(), CopyReads.READ, SECOND, TestCloud.every(SECOND, SECOND, 10));
        cloud.at(5 * SECOND - MS, () -> cloud.zone(1).losePower());
        cloud.at(7 * SECOND - MS, () -> cloud.zone(2).losePower());
        cloud.drain();
        assertThat(reads.outcomes()).containsOnly(Outcome.OK);
        assertThat(totals.get(1).arrivals()).isEqualTo(2);
        assertThat(totals.get(2).arrivals()).isEqualTo(4);
        assertThat(totals.get(0).arrivals()).isEqualTo(4);
    }

    /** Ten commits a second against 150 ms of work each: without flow control the last of 600 would be 30 s behind. */
    @Test
    void flowControlHoldsCommitsBackWhenReadersFallBehind() {
        MultiAzCluster cluster = cluster(constant(150 * MS), true);
        Ledger writes = write(cluster, 100 * MS, 600);
        cloud.drain();
        // It is applied 1 + 600 · 0.15 = 91 s after the beginning, ten seconds after it is acknowledged; sent at 60.9
        // s.
        assertThat(writes.entry(599).latencyNanos() / 1e9).isCloseTo(91 - 10 - 60.9, within(0.1));
        assertThat(writes.entry(10).latencyNanos()).isLessThan(5 * MS);
    }

    @Test
    void withoutAReaderItWaitsForTheWriter() {
        MultiAzCluster cluster = cluster(constant(0), false);
        cloud.at(SECOND, () -> cloud.zone(1).losePower());
        cloud.at(SECOND, () -> cloud.zone(2).losePower());
        cloud.at(2 * SECOND, cluster::crash);
        cloud.at(62 * SECOND - 1, () -> assertThat(cluster.isServing()).isFalse());
        cloud.at(62 * SECOND, () -> assertThat(cluster.isServing()).isTrue());
        cloud.drain();
        assertThat(cluster.zone()).isSameAs(cloud.zone(0));
    }

    @Test
    void theOldWriterComesBackAsAReader() {
        MultiAzCluster cluster = cluster(constant(0), false);
        cloud.at(SECOND, () -> cloud.zone(0).losePower());
        cloud.at(100 * SECOND, () -> cloud.zone(0).restorePower());
        Ledger reads = send("r", cluster.readers(), CopyReads.READ, SECOND, TestCloud.every(SECOND, 200 * SECOND, 10));
        cloud.drain();
        assertThat(reads.outcomes()).containsOnly(Outcome.OK);
        assertThat(totals.get(0).arrivals()).isEqualTo(5);
    }
}
