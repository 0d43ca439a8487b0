package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.at;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.once;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A web tier of one station that calls a database through a pool. */
class ConnectionPoolTest {
    private static final int WEB = 0;
    private static final int DB = 1;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals webTotals = new StationTotals(cloud.sim());
    private final StationTotals dbTotals = new StationTotals(cloud.sim());
    private final ServiceStation db = cloud.station("db", 0, settings(99, 99, 99), dbTotals);

    private ServiceStation web(int connections, int pending, long timeoutNanos) {
        ConnectionPoolSettings pool = new ConnectionPoolSettings("db", connections, pending, timeoutNanos);
        return cloud.station("web", 0, settings(99, 99, 99).withPools(List.of(pool)), webTotals);
    }

    private Hop path(ServiceStation web, Hop.Options options) {
        Hop root = cloud.hop("web", WEB, demand(0, 0), web);
        root.call(cloud.hop("db", DB, demand(100 * MS, 0), db, options));
        return root;
    }

    private Ledger send(Hop root, long... intentNanos) {
        Ledger ledger = cloud.clients("clients", at(intentNanos), kind(root), constant(0));
        cloud.drain();
        return ledger;
    }

    @Test
    void letsACallWaitForAConnectionAndBooksTheWaitApart() {
        Ledger ledger = send(path(web(1, 9, SECOND), Hop.Options.ONCE), 0, 30 * MS);
        Ledger.Entry second = ledger.entry(1);
        assertThat(second.latencyNanos()).isEqualTo(170 * MS);
        assertThat(second.account().get(cloud.account().connections())).isEqualTo(70 * MS);
        assertThat(second.account().get(Account.served(DB))).isEqualTo(100 * MS);
        assertThat(second.accountedNanos()).isEqualTo(170 * MS);
        assertThat(webTotals.connections().waitedNanos()).isEqualTo(70 * MS);
        assertThat(webTotals.connections().busy().max()).isEqualTo(1);
        assertThat(dbTotals.present().max()).isEqualTo(1);
    }

    @Test
    void failsACallAtOnceWhenTooManyWait() {
        Ledger ledger = send(path(web(1, 1, SECOND), Hop.Options.ONCE), 0, MS, 2 * MS);
        assertThat(ledger.entry(2).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ledger.entry(2).latencyNanos()).isZero();
        assertThat(webTotals.connections().refused()).isEqualTo(1);
        assertThat(webTotals.connections().obtained()).isEqualTo(2);
    }

    @Test
    void failsACallThatWaitsTooLong() {
        Ledger ledger = send(path(web(1, 9, 60 * MS), Hop.Options.ONCE), 0, MS);
        assertThat(ledger.entry(1).latencyNanos()).isEqualTo(60 * MS);
        assertThat(webTotals.connections().timedOut()).isEqualTo(1);
        assertThat(dbTotals.callsEver()).isEqualTo(1);
    }

    @Test
    void givesTheConnectionOfACallThatTimedOutToTheNext() {
        Ledger ledger = send(path(web(1, 9, SECOND), once(40 * MS, RetryPolicy.NONE)), 0, MS);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(40 * MS);
        assertThat(ledger.entry(1).latencyNanos())
                .as("39 ms for the connection, and 40 ms from then until its own timeout")
                .isEqualTo(79 * MS);
        assertThat(dbTotals.present().max())
                .as("the first is served to its end")
                .isEqualTo(2);
    }

    @Test
    void waitsForAConnectionNoLongerThanUntilTheDeadline() {
        Hop root = path(web(1, 9, SECOND), Hop.Options.ONCE);
        PropagatedDeadline deadline = new PropagatedDeadline(cloud.sim(), "deadline", 50 * MS);
        root.deadline(deadline);
        Ledger ledger = send(root, 0, MS);
        assertThat(ledger.entry(1).latencyNanos()).isEqualTo(50 * MS);
        assertThat(webTotals.connections().timedOut()).isEqualTo(1);
    }

    @Test
    void forgetsItsConnectionsWhenTheStationStops() {
        ServiceStation web = web(1, 9, SECOND);
        Ledger ledger = cloud.clients("clients", at(0, MS, 20 * MS), kind(path(web, Hop.Options.ONCE)), constant(0));
        cloud.at(10 * MS, web::close);
        cloud.at(15 * MS, web::serve);
        cloud.drain();
        assertThat(ledger.entries())
                .extracting(Ledger.Entry::outcome)
                .containsExactly(Outcome.RESET, Outcome.RESET, Outcome.OK);
        assertThat(ledger.entry(2).latencyNanos())
                .as("a new connection, though the database still works on the first call")
                .isEqualTo(100 * MS);
        assertThat(dbTotals.callsEver()).isEqualTo(2);
        assertThat(webTotals.connections().busy().value()).isZero();
    }

    @Test
    void leavesCallsOfOtherResourcesAlone() {
        ServiceStation web = web(1, 0, SECOND);
        Hop root = cloud.hop("web", WEB, demand(0, 0), web);
        root.call(cloud.hop("other", DB, demand(100 * MS, 0), db));
        assertThat(send(root, 0, MS).entries())
                .extracting(Ledger.Entry::latencyNanos)
                .containsOnly(100 * MS);
    }

    @Test
    void rejectsPoolsWithoutConnections() {
        assertThatThrownBy(() -> new ConnectionPoolSettings("db", 0, 1, 1)).hasMessageContaining("needs connections");
    }
}
