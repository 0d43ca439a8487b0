package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the process of a station does to its calls: it is slow at first, and it pauses. */
class ProcessTest {
    private static final int WEB = 0;
    private static final int DB = 1;

    private final TestCloud cloud = TestCloud.withoutLatency(1);

    private ServiceStation web(WarmUp warmUp, @Nullable PauseSettings pauses) {
        return cloud.station("web", settings(4, 10, 4).withProcess(warmUp, pauses));
    }

    private static PauseSettings pauses(long everyMillis, long forMillis) {
        return new PauseSettings(constant(everyMillis * MS), constant(forMillis * MS));
    }

    private Hop hop(ServiceStation station, long cpuNanos, long waitNanos) {
        return cloud.hop("web", WEB, demand(cpuNanos, waitNanos), station);
    }

    @Test
    void aColdStationIsSlowAndWarmsUpEvenly() {
        ServiceStation cold = web(new WarmUp(3, 1_000 * MS), null);
        cold.serveCold();
        Ledger ledger = cloud.clients(kind(hop(cold, 10 * MS, 0)), 0, 500 * MS, 1_000 * MS);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(30 * MS);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(520 * MS);
        assertThat(ledger.entry(2).endNanos()).isEqualTo(1_010 * MS);
    }

    @Test
    void aStationThatGoesOnIsWarm() {
        ServiceStation warm = web(new WarmUp(3, 1_000 * MS), null);
        Ledger ledger = cloud.clients(kind(hop(warm, 10 * MS, 0)), 0);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(10 * MS);
    }

    @Test
    void nothingComputesInAPause() {
        ServiceStation web = web(WarmUp.NONE, pauses(100, 20));
        Ledger ledger = cloud.clients(kind(hop(web, 10 * MS, 0)), 95 * MS, 105 * MS, 219 * MS);
        cloud.drain(400 * MS);
        assertThat(ledger.entry(0).endNanos()).as("half done before the pause").isEqualTo(125 * MS);
        assertThat(ledger.entry(0).account().get(Account.queued(WEB))).isEqualTo(20 * MS);
        assertThat(ledger.entry(1).endNanos()).as("came in the pause").isEqualTo(130 * MS);
        assertThat(ledger.entry(2).endNanos())
                .as("the next pause is from 220 to 240 ms")
                .isEqualTo(249 * MS);
    }

    @Test
    void nobodyLooksAtAnswersInAPause() {
        ServiceStation db = cloud.station("db", settings(1, 10, 1));
        ServiceStation web = web(WarmUp.NONE, pauses(100, 20));
        Hop front = hop(web, 0, 0);
        front.call(cloud.hop("db", DB, demand(10 * MS, 0), db));
        Ledger ledger = cloud.clients(kind(front), 95 * MS);
        cloud.drain(400 * MS);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(120 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(DB))).isEqualTo(10 * MS);
        assertThat(ledger.entry(0).account().get(Account.queued(WEB))).isEqualTo(15 * MS);
    }

    @Test
    void waitsThatEndInAPauseGoOnAfterIt() {
        ServiceStation web = web(WarmUp.NONE, pauses(100, 20));
        Ledger ledger = cloud.clients(kind(hop(web, 0, 10 * MS)), 95 * MS);
        cloud.drain(400 * MS);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(120 * MS);
        assertThat(ledger.entry(0).account().get(Account.queued(WEB))).isEqualTo(15 * MS);
    }

    @Test
    void whoStopsInAPauseLosesNoCall() {
        ServiceStation db = cloud.station("db", settings(1, 10, 1));
        ServiceStation web = web(WarmUp.NONE, pauses(100, 20));
        Hop front = hop(web, 0, 0);
        front.call(cloud.hop("db", DB, demand(10 * MS, 0), db));
        Ledger ledger = cloud.clients(kind(front), 95 * MS, 108 * MS);
        cloud.at(110 * MS, web::close);
        cloud.drain(400 * MS);
        assertThat(ledger.outcomes()).containsExactly(Outcome.RESET, Outcome.RESET);
        assertThat(cloud.calls().openCalls()).isZero();
    }

    @Test
    void refusesAWarmUpThatSpeedsUp() {
        assertThatThrownBy(() -> new WarmUp(0.5, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
