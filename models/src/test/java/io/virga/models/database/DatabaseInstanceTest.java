package io.virga.models.database;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

class DatabaseInstanceTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation station = cloud.station("db.station", settings(2, 0, 4));
    private final DatabaseInstance database =
            new DatabaseInstance(cloud.sim(), "db", cloud.zone(0), station, 300 * SECOND);
    private final RequestClass kind =
            kind(cloud.hop("db", 0, demand(20 * MS, 0), station), 5 * SECOND, RetryPolicy.NONE);

    private Ledger send(String name, long... times) {
        return cloud.clients(name, TestCloud.at(times), kind, constant(0));
    }

    @Test
    void refusesOneCallMoreThanItHasConnections() {
        Ledger ledger = send("clients", 0, 0, 0);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK, Outcome.OK, Outcome.UNAVAILABLE);
    }

    @Test
    void fallsSilentWithItsZone() {
        Ledger ledger = send("clients", 0, 100 * MS);
        cloud.at(10 * MS, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(ledger.outcomes()).containsOnly(Outcome.ABANDONED);
    }

    @Test
    void refusesWhileItRecoversAndServesAfterItsRestartTime() {
        Ledger ledger = send("clients", 70 * SECOND, 360 * SECOND - MS, 360 * SECOND);
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(60 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.RESET, Outcome.RESET, Outcome.OK);
    }

    @Test
    void beginsItsRestartAnewWhenThePowerFailsAgain() {
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(60 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.at(200 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(400 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.at(699 * SECOND, () -> assertThat(station.state()).isEqualTo(ServiceStation.State.REFUSING));
        cloud.at(700 * SECOND, () -> assertThat(station.state()).isEqualTo(ServiceStation.State.SERVING));
        assertThat(database.zone()).isSameAs(cloud.zone(0));
    }
}
