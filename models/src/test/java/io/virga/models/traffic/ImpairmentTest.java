package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web station in zone a calls a database in zone b. */
class ImpairmentTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final ServiceStation web = cloud.station("web", 0, settings(99, 99, 1), new StationTotals(cloud.sim()));
    private final ServiceStation db = cloud.station("db", 1, settings(99, 99, 1), totals);
    private final ImpairedPath between = ImpairedPath.between(cloud.zone(0), cloud.zone(1));

    private Ledger send(long timeoutNanos, long... times) {
        Hop hop = cloud.hop("web", 0, demand(0, 0), web);
        hop.call(cloud.hop("db", 1, demand(0, 0), db));
        return cloud.clients(TestCloud.kind(hop, timeoutNanos, RetryPolicy.NONE), times);
    }

    private static List<Long> latencies(Ledger ledger) {
        return ledger.entries().stream().map(Ledger.Entry::latencyNanos).toList();
    }

    @Test
    void delaysEachMessageBetweenTheZonesWhileItLasts() {
        Impairment delay = Impairment.delay("slow", between, constant(30 * MS));
        Ledger ledger = send(5 * SECOND, SECOND, 10 * SECOND, 20 * SECOND);
        cloud.at(5 * SECOND, () -> cloud.calls().impair(delay));
        cloud.at(15 * SECOND, () -> cloud.calls().mend(delay));
        cloud.drain();
        // There and back.
        assertThat(latencies(ledger)).containsExactly(0L, 60 * MS, 0L);
    }

    @Test
    void sparesWhatGoesElsewhere() {
        cloud.calls().impair(Impairment.partition("cut", ImpairedPath.between(cloud.zone(0), cloud.zone(2))));
        Ledger ledger = send(5 * SECOND, SECOND);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK);
    }

    @Test
    void letsConnectionsTimeOutAcrossAPartition() {
        cloud.calls().impair(Impairment.partition("cut", between));
        Ledger ledger = send(60 * SECOND, SECOND);
        cloud.drain();
        // The application tries to connect for ten seconds, and then fails the request.
        assertThat(ledger.outcomes()).containsExactly(Outcome.ERROR);
        assertThat(latencies(ledger)).containsExactly(10 * SECOND);
        assertThat(totals.arrivals()).isZero();
    }

    @Test
    void losesTheAnswerOfACallThatAPartitionOvertakes() {
        Hop hop = cloud.hop("web", 0, demand(0, 0), web);
        hop.call(cloud.hop("db", 1, demand(0, 2 * SECOND), db));
        Ledger ledger = cloud.clients(TestCloud.kind(hop, 90 * SECOND, RetryPolicy.NONE), 0);
        cloud.at(SECOND, () -> cloud.calls().impair(Impairment.partition("cut", between)));
        cloud.drain();
        // Two seconds of work, and a minute of silence.
        assertThat(latencies(ledger)).containsExactly(62 * SECOND);
        assertThat(ledger.outcomes()).containsExactly(Outcome.ERROR);
    }

    /**
     * Retransmission after 0.2 s × 2^k: the mean extra time is 0.2 s × p / (1 − 2p) while the share p is below a half. The
     * interval of 4.5 standard errors fails once in 150,000 seeds.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05})
    void retransmitsWhatIsLostAfterDoublingTimeouts(double share) {
        Impairment loss = Impairment.loss("loss", between, share);
        RandomStream draws = RandomStream.of(7, 0, "loss");
        int messages = 200_000;
        double sum = 0;
        int[] counts = new int[4];
        for (int i = 0; i < messages; i++) {
            double seconds = loss.extraNanos(draws.at(i)) / 1e9;
            sum += seconds;
            int losses = (int) Math.round(Math.log(seconds / 0.2 + 1) / Math.log(2));
            for (int n = 0; n < counts.length && n <= losses; n++) {
                counts[n]++;
            }
        }
        double mean = 0.2 * share / (1 - 2 * share);
        // E X² = 0.04 (q Σ p^k (2^k − 1)²), finite while 4p < 1.
        double second = 0.04 * (1 - share) * (1 / (1 - 4 * share) - 2 / (1 - 2 * share) + 1 / (1 - share));
        assertThat(sum / messages).isCloseTo(mean, within(4.5 * Math.sqrt((second - mean * mean) / messages)));
        for (int n = 1; n < counts.length; n++) {
            double p = Math.pow(share, n);
            assertThat(counts[n] / (double) messages).isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / messages)));
        }
    }

    @Test
    void hitsAllThatGoesToOrFromAResource() {
        StationFleet fleet = new StationFleet(cloud.sim(), cloud.calls(), settings(9, 9, 1));
        ServiceStation station = fleet.add("fleet.1", cloud.zone(0));
        station.serve();
        Hop hop = cloud.hop("fleet", 0, demand(0, 0), station);
        hop.call(cloud.hop("db", 1, demand(0, 0), db));
        cloud.calls().impair(Impairment.delay("slow", ImpairedPath.of(fleet), constant(MS)));
        Ledger ledger = cloud.clients(TestCloud.kind(hop), 0);
        cloud.drain();
        // From the client and back, to the database and back.
        assertThat(latencies(ledger)).containsExactly(4 * MS);
    }
}
