package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.at;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.SimulationConfig;
import org.junit.jupiter.api.Test;

/** What a station does with the copy of a hedged call that lost: messages take 5 ms one way. */
class CancellationTest {
    private final TestCloud cloud = TestCloud.of(SimulationConfig.of(1, 0), 1, constant(10 * MS), constant(0));
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final ServiceStation slow = cloud.station("slow", 0, settings(1, 9, 1), totals);
    private final ServiceStation web = cloud.station("web", settings(9, 9, 9));
    private final ServiceStation fast =
            cloud.station("fast", new StationSettings(9, 9, 9, ServiceCapacity.ofProcessors(9), 100));

    /** First copies go to the slow station, second ones after 20 ms to the fast one, where they take 1 ms. */
    private Hop hedged(HedgeLoser loser, long waitNanos) {
        Hop hop = cloud.hop(
                "leaf", 1, demand(100 * MS, waitNanos), call -> call.hopAttempt() == 0 ? slow : fast, Hop.Options.ONCE);
        Hedge hedge = new Hedge(cloud.sim(), "hedge", 20 * MS);
        hedge.losers(cloud.sim(), "losers", cloud.calls(), loser);
        hop.hedge(hedge);
        return hop;
    }

    private Ledger send(Hop hedged, long... intentNanos) {
        Hop root = cloud.hop("web", 0, demand(0, 0), web);
        root.call(hedged);
        Ledger ledger = cloud.clients("clients", at(intentNanos), kind(root), constant(0));
        cloud.drain();
        return ledger;
    }

    @Test
    void servesAllLosersToTheirEndsUnlessTold() {
        Ledger ledger = send(hedged(HedgeLoser.RUNS_ON, 0), 0, MS, 2 * MS);
        assertThat(ledger.entries()).extracting(Ledger.Entry::latencyNanos).containsOnly(31 * MS);
        assertThat(totals.cpuNanos()).isEqualTo(300 * MS);
    }

    @Test
    void letsALoserOutOfTheQueueWhenTheMessageHasCome() {
        send(hedged(HedgeLoser.LEAVES_QUEUE, 0), 0, MS, 2 * MS);
        assertThat(totals.cpuNanos()).as("the first has begun").isEqualTo(100 * MS);
        assertThat(totals.leftQueue()).isEqualTo(2);
        assertThat(totals.queuedNanos())
                .as("each comes 5 ms after its intent, and the message 36 ms after it")
                .isEqualTo(2 * 31 * MS);
    }

    @Test
    void letsALoserThatIsServedGoOnIfItOnlyLeavesQueues() {
        send(hedged(HedgeLoser.LEAVES_QUEUE, 500 * MS), 0);
        assertThat(slow.busyWorkers().integral()).isEqualTo(600.0 * MS);
    }

    @Test
    void beginsNothingMoreForALoserThatIsToStop() {
        Ledger ledger = send(hedged(HedgeLoser.STOPS, 50 * MS), 0);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(81 * MS);
        assertThat(slow.busyWorkers().integral())
                .as("it computes to the end and does not wait any more")
                .isEqualTo(100.0 * MS);
    }

    @Test
    void givesUpWhatALoserWaitsFor() {
        ServiceStation slowDb = cloud.station("db", settings(9, 9, 1));
        Hop leaf = hedged(HedgeLoser.STOPS, 0);
        leaf.call(cloud.hop(
                "db", 2, demand(300 * MS, 0), call -> call.caller() == slow ? slowDb : fast, Hop.Options.ONCE));
        Ledger ledger = send(leaf, 0);
        assertThat(ledger.entry(0).latencyNanos())
                .as("20 ms until the copy goes, 20 ms on the way, 1 and 3 ms of work")
                .isEqualTo(44 * MS);
        assertThat(slow.busyWorkers().integral())
                .as("from 5 ms on it computes for 100 ms, by which time it has been told")
                .isEqualTo(100.0 * MS);
        assertThat(slowDb.busyWorkers().integral()).isZero();
    }

    @Test
    void givesUpWhatALoserIsWaitingForAlready() {
        ServiceStation slowDb = cloud.station("db", settings(9, 9, 1));
        Hop leaf = cloud.hop("leaf", 1, demand(0, 0), call -> call.hopAttempt() == 0 ? slow : fast, Hop.Options.ONCE);
        Hedge hedge = new Hedge(cloud.sim(), "hedge", 20 * MS);
        hedge.losers(cloud.sim(), "losers", cloud.calls(), HedgeLoser.STOPS);
        leaf.hedge(hedge);
        leaf.call(cloud.hop(
                "db", 2, demand(300 * MS, 0), call -> call.caller() == slow ? slowDb : fast, Hop.Options.ONCE));
        Ledger ledger = send(leaf, 0);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(43 * MS);
        assertThat(slow.busyWorkers().integral())
                .as("from 5 ms on, until 5 ms after the answer")
                .isEqualTo(43.0 * MS);
        assertThat(slowDb.busyWorkers().integral())
                .as("what was called is served all the same")
                .isEqualTo(300.0 * MS);
    }
}
