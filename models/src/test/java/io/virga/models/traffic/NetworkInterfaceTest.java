package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.demand;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.network.DataCharge;
import io.virga.models.network.NetworkRating;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients outside the region ask a station for 62.5 MB, which take a flow of 5 Gbps 100 ms. */
class NetworkInterfaceTest {
    private static final long BYTES = 62_500_000;

    private final TestCloud cloud = TestCloud.withoutLatency(1);

    private ServiceStation station(String path, NetworkRating rating) {
        return cloud.station(
                path,
                new StationSettings(
                        9, QueueRules.firstCome(9), 1, ServiceCapacity.ofProcessors(1), 1, DataCharge.PAYS, rating));
    }

    private RequestClass download(Hop hop, long requestBytes, long responseBytes) {
        return new RequestClass(
                "clients",
                "download",
                0,
                1,
                hop,
                60 * SECOND,
                60 * SECOND,
                RetryPolicy.NONE,
                requestBytes,
                responseBytes,
                1);
    }

    private static List<Long> latencies(Ledger ledger) {
        return ledger.entries().stream().map(Ledger.Entry::latencyNanos).toList();
    }

    @Test
    void queuesAnswersForTheInterface() {
        // 4 vCPUs: 5 Gbps beyond the region.
        ServiceStation web = station("web", new NetworkRating(4, 10, 10));
        Hop hop = cloud.hop("web", 0, demand(0, 0), web);
        Ledger ledger = cloud.clients(download(hop, 1_000, BYTES), 0, 0, 0);
        cloud.drain();
        // One after another: 100 ms each, and the 1.6 µs of each request on its way in.
        assertThat(latencies(ledger))
                .satisfiesExactly(
                        nanos -> assertThat(nanos).isBetween(100 * MS, 100 * MS + 10_000),
                        nanos -> assertThat(nanos).isBetween(200 * MS, 200 * MS + 10_000),
                        nanos -> assertThat(nanos).isBetween(300 * MS, 300 * MS + 10_000));
    }

    @Test
    void takesNothingTwiceBetweenTwoInterfacesOfTheRegion() {
        ServiceStation db = station("db", new NetworkRating(4, 10, 10));
        ServiceStation web = station("web", new NetworkRating(64, 20, 20));
        Hop dbHop = cloud.hop("db", 1, demand(0, 0), db);
        Hop hop = cloud.hop("web", 0, demand(0, 0), web);
        hop.call(dbHop);
        Ledger ledger = cloud.clients(download(hop, 1_000, BYTES), 0);
        cloud.drain();
        // 100 ms from the database, which the web instance takes in as they come, and 100 ms to the client.
        assertThat(latencies(ledger))
                .singleElement()
                .satisfies(nanos -> assertThat(nanos).isBetween(200 * MS, 200 * MS + 20_000));
    }
}
