package io.virga.models.database;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

class MultiAzInstanceTest {
    private static final FailoverTimes TIMES = new FailoverTimes(
            constant(20 * SECOND), constant(40 * SECOND), constant(5 * SECOND), constant(600 * SECOND), 5 * SECOND, 0);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final InstanceLog log =
            new InstanceLog(cloud.sim(), "db", new Replication(constant(MS), constant(MS), constant(0)), null);
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final MultiAzInstance database = new MultiAzInstance(
            cloud.sim(),
            "db",
            new ServiceStation[] {station("db.a", 0), station("db.b", 1)},
            constant(300 * SECOND),
            TIMES,
            log,
            cloud.journal());

    private ServiceStation station(String path, int zone) {
        StationSettings settings = settings(10, 0, 4).withStorage(log);
        return cloud.station(path, zone, settings, totals);
    }

    private Ledger send(String name, Demand demand, long... times) {
        Hop hop = cloud.hop(name, 0, demand, database, Hop.Options.ONCE);
        RequestClass kind = kind(hop, 5 * SECOND, RetryPolicy.NONE);
        return cloud.clients(name, TestCloud.at(times), kind, constant(0));
    }

    private static Demand write(long cpuNanos) {
        return new Demand(constant(cpuNanos), constant(0), InstanceLog.COMMIT);
    }

    @Test
    void onlyWritesWaitForTheStandby() {
        Ledger reads = send("reads", demand(20 * MS, 0), SECOND);
        Ledger writes = send("writes", write(20 * MS), 2 * SECOND);
        cloud.drain();
        assertThat(reads.entry(0).latencyNanos()).isEqualTo(20 * MS);
        assertThat(writes.entry(0).latencyNanos()).isEqualTo(22 * MS);
    }

    @Test
    void theStandbyServesAfterDetectionPromotionAndTheUpdateOfTheName() {
        Ledger ledger = send("reads", demand(MS, 0), 30 * SECOND, 74 * SECOND, 80 * SECOND);
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(70 * SECOND - 1, () -> assertThat(database.isServing()).isFalse());
        cloud.at(70 * SECOND, () -> assertThat(database.zone()).isSameAs(cloud.zone(1)));
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.ABANDONED, Outcome.ABANDONED, Outcome.OK);
        assertThat(database.failovers()).isEqualTo(1);
        assertThat(database.outageNanos().mean()).isEqualTo(60 * SECOND);
    }

    @Test
    void noWriteThatAClientWasToldOfIsLost() {
        long[] times = new long[1_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = 9 * SECOND + i * MS * 3 / 2;
        }
        Ledger ledger = send("writes", write(MS), times);
        cloud.at(10 * SECOND + 500_000, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(ledger.outcomes()).contains(Outcome.OK, Outcome.ABANDONED);
        assertThat(database.losses().lostWrites()).isZero();
        // Written within the two milliseconds before the fault: 1.5 ms apart.
        assertThat(database.losses().inDoubtWrites()).isBetween(1L, 2L);
    }

    @Test
    void isUnprotectedUntilANewStandbyIsInSync() {
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(100 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.at(1_000 * SECOND - 1, () -> assertThat(database.isProtected()).isFalse());
        cloud.at(1_000 * SECOND, () -> assertThat(database.isProtected()).isTrue());
        cloud.drain();
    }

    @Test
    void withoutAStandbyItWaitsForThePrimary() {
        cloud.at(10 * SECOND, () -> cloud.zone(1).losePower());
        cloud.at(20 * SECOND, database::crash);
        cloud.at(320 * SECOND - 1, () -> assertThat(database.isServing()).isFalse());
        cloud.at(320 * SECOND, () -> assertThat(database.isServing()).isTrue());
        cloud.drain();
        assertThat(database.failovers()).isZero();
    }

    @Test
    void aPrimaryThatComesBackDuringItsFailoverStaysFenced() {
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(11 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.drain();
        assertThat(database.zone()).isSameAs(cloud.zone(1));
        assertThat(database.isProtected()).isTrue();
    }

    private ClassChange change(Runnable onChange) {
        return new ClassChange(
                "the new class",
                (path, zone, replaced) -> station(path, zone == cloud.zone(0) ? 0 : 1),
                100 * SECOND,
                onChange);
    }

    /** Ready at 110, serving at 150; the other machine is in sync at 750. */
    @Test
    void aNewClassTakesOneMachineAfterTheOther() {
        StringBuilder changed = new StringBuilder();
        cloud.at(
                10 * SECOND,
                () -> assertThat(database.modify(change(() -> changed.append("x"))))
                        .isNull());
        cloud.at(
                11 * SECOND, () -> assertThat(database.modify(change(() -> {}))).isNotNull());
        cloud.at(110 * SECOND - 1, () -> assertThat(database.isServing()).isTrue());
        cloud.at(110 * SECOND + 1, () -> assertThat(database.isServing()).isFalse());
        cloud.at(150 * SECOND - 1, () -> assertThat(changed).isEmpty());
        cloud.at(150 * SECOND + 1, () -> assertThat(changed).hasToString("x"));
        cloud.at(151 * SECOND, () -> assertThat(database.zone()).isSameAs(cloud.zone(1)));
        cloud.at(750 * SECOND - 1, () -> assertThat(database.isProtected()).isFalse());
        cloud.at(750 * SECOND + 1, () -> assertThat(database.isProtected()).isTrue());
        cloud.drain();
        assertThat(database.failovers()).isEqualTo(1);
    }

    @Test
    void aStandbyLostWhileItTakesOverGivesThePrimaryBack() {
        cloud.at(10 * SECOND, () -> database.modify(change(() -> {})));
        cloud.at(120 * SECOND, () -> cloud.zone(1).losePower());
        cloud.at(121 * SECOND, () -> assertThat(database.isServing()).isTrue());
        cloud.at(200 * SECOND, () -> assertThat(database.zone()).isSameAs(cloud.zone(0)));
        // Back and restarted at 600, in sync at 1200, and taking over in 40 more.
        cloud.at(300 * SECOND, () -> cloud.zone(1).restorePower());
        cloud.at(1_240 * SECOND - 1, () -> assertThat(database.failovers()).isZero());
        cloud.at(1_240 * SECOND + 1, () -> assertThat(database.zone()).isSameAs(cloud.zone(1)));
        cloud.drain();
    }

    @Test
    void aPrimaryLostAgainWhileItsLossIsDetectedDoesNotBeginAnotherFailover() {
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(11 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.at(12 * SECOND, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(database.outageNanos().mean()).isEqualTo(60 * SECOND);
    }
}
