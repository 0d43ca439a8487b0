package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StationFleetTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationFleet fleet = new StationFleet(cloud.sim(), cloud.calls(), settings(1, 0, 1));

    private ServiceStation add(String path) {
        ServiceStation station = fleet.add(path, cloud.zone(0));
        station.serve();
        return station;
    }

    private Ledger send(ServiceStation station, long atNanos) {
        RequestClass kind = kind(cloud.hop("x", 0, demand(10 * MS, 0), station));
        return cloud.clients(station.path() + ".clients", TestCloud.at(atNanos), kind, constant(0));
    }

    @Test
    void countsAllItsStationsTogether() {
        send(add("one"), 0);
        send(add("two"), 5 * MS);
        cloud.drain();
        assertThat(fleet.totals().completions()).isEqualTo(2);
        assertThat(fleet.totals().cpuNanos()).isEqualTo(20.0 * MS);
    }

    @Test
    void isSlowAndFaultyTogetherWithStationsThatComeLater() {
        ServiceStation early = add("early");
        fleet.slowdown(4);
        fleet.errorShare(1);
        Ledger ofEarly = send(early, 0);
        Ledger ofLate = send(add("late"), 0);
        ServiceStation gone = add("gone");
        fleet.remove(gone);
        cloud.sim().runUntil(SECOND);
        fleet.slowdown(1);
        fleet.errorShare(0);
        Ledger ofGone = send(gone, 2 * SECOND);
        cloud.drain();
        assertThat(ofEarly.entry(0).latencyNanos()).isEqualTo(40 * MS);
        assertThat(ofEarly.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ofLate.entry(0).latencyNanos()).isEqualTo(40 * MS);
        assertThat(ofLate.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ofGone.entry(0).outcome()).as("nobody speaks to it any more").isEqualTo(Outcome.ERROR);
    }
}
