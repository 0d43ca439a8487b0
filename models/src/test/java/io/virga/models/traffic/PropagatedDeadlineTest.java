package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.at;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.once;
import static io.virga.models.traffic.TestCloud.retries;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is not done any more once a deadline has passed. */
class PropagatedDeadlineTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals webTotals = new StationTotals(cloud.sim());
    private final StationTotals dbTotals = new StationTotals(cloud.sim());
    private final ServiceStation webStation = cloud.station("web", 0, settings(1, 9, 1), webTotals);
    private final ServiceStation dbStation = cloud.station("db", 0, settings(9, 9, 9), dbTotals);

    private Ledger send(Hop web, long deadlineNanos, RetryPolicy retry, long... intentNanos) {
        PropagatedDeadline deadline = new PropagatedDeadline(cloud.sim(), "deadline", deadlineNanos);
        web.deadline(deadline);
        web.steps().forEach(step -> ((Hop) step).deadline(deadline));
        Ledger ledger = cloud.clients("clients", at(intentNanos), kind(web, SECOND, retry), constant(0));
        cloud.drain();
        return ledger;
    }

    private Hop web(long cpuNanos) {
        return cloud.hop("web", 0, demand(cpuNanos, 0), webStation);
    }

    @Test
    void doesNotBeginACallWhoseDeadlinePassedInTheQueue() {
        Ledger ledger = send(web(30 * MS), 20 * MS, RetryPolicy.NONE, 0, MS);
        assertThat(ledger.entries()).extracting(Ledger.Entry::outcome).containsOnly(Outcome.ABANDONED);
        assertThat(ledger.entries()).extracting(Ledger.Entry::latencyNanos).containsOnly(20 * MS);
        assertThat(webTotals.cpuNanos())
                .as("the first computes to its end, the second not at all")
                .isEqualTo(30 * MS);
        assertThat(webTotals.completions()).isEqualTo(2);
    }

    @Test
    void makesNoFurtherCallsAfterTheDeadline() {
        Hop web = web(30 * MS);
        web.call(cloud.hop("db", 1, demand(MS, 0), dbStation));
        send(web, 20 * MS, RetryPolicy.NONE, 0);
        assertThat(dbTotals.callsEver()).isZero();
    }

    @Test
    void freesTheWorkerThatWaitsForASlowHopAtTheDeadline() {
        Hop web = web(10 * MS);
        web.call(cloud.hop("db", 1, demand(100 * MS, 0), dbStation));
        send(web, 50 * MS, RetryPolicy.NONE, 0);
        assertThat(webStation.busyWorkers().integral()).isEqualTo(50.0 * MS);
    }

    @Test
    void keepsATimeoutThatEndsBeforeTheDeadlineAndShortensTheRetryToWhatIsLeft() {
        Hop web = web(10 * MS);
        web.call(cloud.hop("db", 1, demand(100 * MS, 0), dbStation, once(30 * MS, retries(5, 5 * MS))));
        send(web, 60 * MS, RetryPolicy.NONE, 0);
        assertThat(dbTotals.callsEver())
                .as("tries from 10 to 40 ms and from 45 to 60 ms, and none after that")
                .isEqualTo(2);
        assertThat(webStation.busyWorkers().integral()).isEqualTo(60.0 * MS);
    }

    @Test
    void passesTheTimeoutOfAHopOnToWhatTheHopCalls() {
        StationTotals apiTotals = new StationTotals(cloud.sim());
        ServiceStation apiStation = cloud.station("api", 0, settings(1, 9, 1), apiTotals);
        Hop api = cloud.hop("api", 2, demand(10 * MS, 0), apiStation, once(30 * MS, RetryPolicy.NONE));
        Hop db = cloud.hop("db", 1, demand(100 * MS, 0), dbStation);
        api.call(db);
        Hop web = web(10 * MS);
        web.call(api);
        PropagatedDeadline deadline = new PropagatedDeadline(cloud.sim(), "deadline", SECOND);
        db.deadline(deadline);
        api.deadline(deadline);
        web.deadline(deadline);
        cloud.clients(kind(web, HOUR, RetryPolicy.NONE), 0);
        cloud.drain();
        assertThat(apiStation.busyWorkers().integral())
                .as("the api is called at 10 ms with 30 ms to go, and gives the database up then")
                .isEqualTo(30.0 * MS);
    }

    @Test
    void endsARequestThatCouldOnlyBeTriedAgainAfterItsDeadline() {
        Hop nobody = cloud.hop("nobody", 0, demand(0, 0), call -> null, Hop.Options.ONCE);
        Ledger ledger = send(nobody, 50 * MS, retries(9, 20 * MS), 0);
        assertThat(ledger.entry(0).latencyNanos())
                .as("tries at 0, 20 and 40 ms")
                .isEqualTo(40 * MS);
    }
}
