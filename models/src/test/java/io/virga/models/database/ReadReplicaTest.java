package io.virga.models.database;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** A primary in zone a and replicas in b and c, each 100 ms away, which apply a commit in 50 ms and restart in 30 s. */
class ReadReplicaTest {
    private static final Replication ASYNCHRONOUS = new Replication(constant(100 * MS), constant(0), constant(50 * MS));

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final InstanceLog log =
            new InstanceLog(cloud.sim(), "db", new Replication(constant(0), constant(0), constant(0)), null);
    private final StationTotals onPrimary = new StationTotals(cloud.sim());
    private final NamedDatabase database = new NamedDatabase(new DatabaseInstance(
            cloud.sim(),
            "db",
            cloud.zone(0),
            cloud.station("db.station", 0, settings(10, 0, 4).withStorage(log), onPrimary),
            20 * SECOND,
            log));
    private final StaleReads stale = new StaleReads();
    private final StationTotals onNear = new StationTotals(cloud.sim());
    private final StationTotals onFar = new StationTotals(cloud.sim());
    private final ReadReplica near = replica("near", 1, onNear);
    private final ReadReplica far = replica("far", 2, onFar);
    private final ReadReplicas replicas = new ReadReplicas(List.of(near, far), database, 5 * SECOND);

    private ReadReplica replica(String name, int zone, StationTotals totals) {
        CopyReads reads = new CopyReads(cloud.sim(), log, stale);
        ServiceStation station =
                cloud.station(name + ".station", zone, settings(10, 0, 4).withStorage(reads), totals);
        ReadReplica.Source source = new ReadReplica.Source(log, ASYNCHRONOUS, reads, bytes -> {});
        return new ReadReplica(cloud.sim(), name, station, constant(30 * SECOND), source, cloud.journal());
    }

    private Ledger send(String name, Arrivals arrivals, Router router, IoDemand io) {
        Demand demand = new Demand(constant(MS), constant(0), io);
        Hop hop = cloud.hop(name, 0, demand, router, Hop.Options.ONCE);
        return cloud.clients(name, arrivals, kind(hop, 2 * SECOND, RetryPolicy.NONE), constant(0));
    }

    /** A commit every 100 ms from 1 s on. */
    private Ledger write(int count) {
        return send("writes", TestCloud.every(100 * MS, SECOND, count), database, InstanceLog.COMMIT);
    }

    private Ledger read(long... times) {
        return send("reads", TestCloud.at(times), replicas, CopyReads.READ);
    }

    @Test
    void takesTurnsWithTheOthers() {
        read(SECOND, 2 * SECOND, 3 * SECOND, 4 * SECOND);
        cloud.drain();
        assertThat(onNear.arrivals()).isEqualTo(2);
        assertThat(onFar.arrivals()).isEqualTo(2);
        assertThat(stale.reads()).isEqualTo(4);
        assertThat(stale.agesNanos().count()).isZero();
    }

    @Test
    void isPassedOverWhileItRefuses() {
        Ledger reads = read(2 * SECOND, 3 * SECOND, 40 * SECOND, 41 * SECOND);
        cloud.at(SECOND, near::crash);
        cloud.drain();
        assertThat(reads.outcomes()).containsOnly(Outcome.OK);
        assertThat(onNear.arrivals()).isEqualTo(1);
        assertThat(onFar.arrivals()).isEqualTo(3);
    }

    @Test
    void isReadUntilReadersNoticeItsSilence() {
        Ledger reads = read(5 * SECOND, 7 * SECOND, 8 * SECOND);
        cloud.at(SECOND, () -> cloud.zone(1).losePower());
        cloud.drain();
        assertThat(reads.outcomes()).containsExactly(Outcome.ABANDONED, Outcome.OK, Outcome.OK);
    }

    @Test
    void thePrimaryIsReadWhenNoReplicaServes() {
        Ledger reads = read(2 * SECOND);
        cloud.at(SECOND, near::crash);
        cloud.at(SECOND, far::crash);
        cloud.drain();
        assertThat(reads.outcomes()).containsExactly(Outcome.OK);
        assertThat(onPrimary.arrivals()).isEqualTo(1);
        assertThat(stale.reads()).isZero();
    }

    @Test
    void lagsWhileReplicationIsBrokenAndCatchesUp() {
        write(100);
        cloud.at(2 * SECOND + 50 * MS, near::breakReplication);
        cloud.at(5 * SECOND + MS, near::restart);
        far.restart();
        // The first that it lacks was written at 2001 ms.
        cloud.at(6 * SECOND + MS, () -> assertThat(near.lagNanos().mean()).isEqualTo(3_999.0 * MS));
        assertThat(far.lagNanos().mean()).isBetween(99.0 * MS, 151.0 * MS);
        near.repairReplication();
        // Forty commits to apply in 50 ms each, and twenty more that are written meanwhile.
        cloud.at(11 * SECOND, () -> near.restart());
        cloud.at(12 * SECOND + MS, () -> assertThat(near.lagNanos().mean()).isZero());
        cloud.drain();
    }

    @Test
    void appliesNothingWhileItsMachineIsDown() {
        write(1);
        // The commit has arrived, and would be applied at 1151 ms.
        cloud.at(SECOND + 110 * MS, near::crash);
        cloud.at(2 * SECOND - MS, near::restart);
        cloud.at(3 * SECOND, () -> assertThat(near.lagNanos().mean()).isGreaterThan(0.9e9));
        cloud.at(32 * SECOND, near::restart);
        cloud.at(33 * SECOND, () -> assertThat(near.lagNanos().mean()).isZero());
        cloud.drain();
    }

    @Test
    void followsAgainWhenThePrimaryIsBack() {
        write(300);
        cloud.at(2 * SECOND + 50 * MS, database::crash);
        cloud.at(60 * SECOND, near::restart);
        cloud.at(61 * SECOND, () -> assertThat(near.lagNanos().max()).isZero());
        cloud.drain();
    }

    @Test
    void twoSlowdownsAtATimeMultiply() {
        Runnable first = near.slowDown(2);
        Runnable second = near.slowDown(3);
        write(1);
        near.restart();
        // 100 ms to get there, 300 ms to apply it.
        Ledger reads = send("late", TestCloud.at(SECOND + 399 * MS, SECOND + 401 * MS), near, CopyReads.READ);
        cloud.at(5 * SECOND, first);
        second.run();
        cloud.drain();
        assertThat(reads.outcomes()).containsOnly(Outcome.OK);
        assertThat(stale.agesNanos().count()).isEqualTo(1);
    }

    @Test
    void promotedItIsTheDatabaseWithoutWhatItHadNotReceived() {
        // The last before replication stops at 2 s come at 1.8 s and 1.9 s; the latter has not arrived.
        Ledger writes = write(200);
        cloud.at(2 * SECOND, () -> near.promote(10 * SECOND, loss -> database.replace(near, loss)));
        cloud.at(12 * SECOND + 100 * MS, () -> assertThat(database.zone()).isSameAs(cloud.zone(1)));
        cloud.drain();
        assertThat(writes.outcomes()).contains(Outcome.OK);
        long before = onPrimary.arrivals();
        assertThat(before).isBetween(110L, 112L);
        assertThat(onNear.arrivals()).isEqualTo(200 - before);
        // All that the old one had taken but the nine commits until 1.8 s.
        assertThat(database.losses().lostWrites()).isEqualTo(before - 9);
        assertThat(database.losses().recoveryPointAgeNanos()).isBetween(10 * SECOND, 11 * SECOND);
    }

    @Test
    void theOthersAreGivenUpWhenOneIsPromoted() {
        near.promote(SECOND, loss -> database.replace(near, loss));
        Ledger reads = read(3 * SECOND, 4 * SECOND);
        cloud.drain();
        assertThat(reads.outcomes()).containsOnly(Outcome.OK);
        assertThat(onNear.arrivals()).isEqualTo(2);
        assertThat(onFar.arrivals()).isZero();
    }

    @Test
    void aPromotionOutlastsTheLossOfThePrimaryAndTheAgeCountsFromThere() {
        write(10);
        cloud.at(SECOND + 550 * MS, () -> cloud.zone(0).losePower());
        cloud.at(10 * SECOND, () -> near.promote(SECOND, loss -> database.replace(near, loss)));
        cloud.drain();
        assertThat(database.isServing()).isTrue();
        // Written at 1.5 s, and not arrived when the power went.
        assertThat(database.losses().lostWrites()).isEqualTo(1);
        assertThat(database.losses().recoveryPointAgeNanos()).isEqualTo(49 * MS);
    }
}
