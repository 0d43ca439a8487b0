package io.virga.models.network;

import static io.virga.models.network.DataCharge.BOTH_SIDES_FREE;
import static io.virga.models.network.DataCharge.OWN_SIDE_FREE;
import static io.virga.models.network.DataCharge.PAYS;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.statistics.Tally;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final TestCloud cloud = TestCloud.of(SimulationConfig.of(1, 0), 2, constant(2 * MS), constant(8 * MS));

    private Ledger call(int fromZone, int toZone) {
        StationTotals totals = new StationTotals(cloud.sim());
        ServiceStation web = cloud.station("web", fromZone, settings(9, 0, 9), totals);
        ServiceStation db = cloud.station("db", toZone, settings(9, 0, 9), totals);
        Hop hop = cloud.hop("web", 0, demand(10 * MS, 0), web);
        hop.call(cloud.hop("db", 1, demand(20 * MS, 0), db));
        Ledger ledger = cloud.clients(kind(hop), 0);
        cloud.drain();
        return ledger;
    }

    @Test
    void takesHalfARoundTripEachWayWithinAZone() {
        assertThat(call(0, 0).entry(0).latencyNanos()).isEqualTo(30 * MS + 2 * MS);
        assertThat(cloud.network().bytes(cloud.zone(0), cloud.zone(0))).isEqualTo(1_100);
    }

    @Test
    void takesLongerBetweenZonesAndCountsTheBytesOfBothDirections() {
        Ledger ledger = call(0, 1);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(30 * MS + 8 * MS);
        assertThat(ledger.entry(0).account().get(cloud.account().network())).isEqualTo(8 * MS);
        assertThat(cloud.network().bytes(cloud.zone(0), cloud.zone(1))).isEqualTo(100);
        assertThat(cloud.network().bytes(cloud.zone(1), cloud.zone(0))).isEqualTo(1_000);
        assertThat(cloud.network().bytes(cloud.zone(0), cloud.zone(0))).isZero();
    }

    @Test
    void countsNothingThatComesFromOutsideOrLeaves() {
        cloud.network().count(null, PAYS, cloud.zone(0), PAYS, 5);
        cloud.network().count(cloud.zone(0), PAYS, null, PAYS, 5);
        assertThat(cloud.network().bytes(cloud.zone(0), cloud.zone(0))).isZero();
    }

    @Test
    void chargesEachSideThatPaysForItsOwnDirectionBetweenZonesOnly() {
        cloud.network().count(cloud.zone(0), PAYS, cloud.zone(1), PAYS, 1);
        cloud.network().count(cloud.zone(0), PAYS, cloud.zone(1), OWN_SIDE_FREE, 10);
        cloud.network().count(cloud.zone(0), OWN_SIDE_FREE, cloud.zone(1), PAYS, 100);
        cloud.network().count(cloud.zone(0), BOTH_SIDES_FREE, cloud.zone(1), PAYS, 1_000);
        cloud.network().count(cloud.zone(0), PAYS, cloud.zone(1), BOTH_SIDES_FREE, 10_000);
        cloud.network().count(cloud.zone(0), PAYS, cloud.zone(0), PAYS, 100_000);
        assertThat(cloud.network().paidOutBytes(cloud.zone(0))).isEqualTo(11);
        assertThat(cloud.network().paidInBytes(cloud.zone(1))).isEqualTo(101);
        assertThat(cloud.network().paidInBytes(cloud.zone(0))).isZero();
        assertThat(cloud.network().bytes(cloud.zone(0), cloud.zone(1))).isEqualTo(11_111);
    }

    @Test
    void drawsALatencyForEachMessageThatItsKeyAloneFixes() {
        TestCloud random = TestCloud.of(SimulationConfig.of(1, 0), 2, constant(0), new Exponential(6 * MS));
        Tally oneWay = new Tally();
        for (int key = 0; key < 40_000; key++) {
            long there = random.network().oneWayNanos(random.zone(0), random.zone(1), key, Network.Leg.REQUEST);
            long back = random.network().oneWayNanos(random.zone(0), random.zone(1), key, Network.Leg.RESPONSE);
            assertThat(there).isNotEqualTo(back);
            assertThat(random.network().oneWayNanos(random.zone(1), random.zone(0), key, Network.Leg.REQUEST))
                    .isEqualTo(there);
            oneWay.add(there);
        }
        // Five standard errors of an exponential mean of 3 ms.
        assertThat(oneWay.mean()).isCloseTo(3.0 * MS, within(5 * 3.0 * MS / Math.sqrt(40_000)));
    }
}
