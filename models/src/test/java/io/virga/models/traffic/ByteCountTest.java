package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Requests of 100 bytes and answers of 1,000. */
class ByteCountTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation web = cloud.station("web", settings(9, 9, 9));
    private final ServiceStation db = cloud.station("db", settings(9, 9, 9));

    private void send() {
        Hop root = cloud.hop("web", 0, demand(MS, 0), web);
        root.call(cloud.hop("db", 1, demand(MS, 0), db, new Hop.Options(2, 1, Caller.FOR_EVER, RetryPolicy.NONE)));
        cloud.clients("clients", every(SECOND, 0, 10), kind(root), constant(0));
        cloud.drain();
    }

    @Test
    void countsWhatComesAndGoesOnBothSidesOfAStation() {
        ByteCount ofWeb = web.countBytes();
        ByteCount ofDb = db.countBytes();
        send();
        assertThat(ofWeb.in())
                .as("requests of clients, answers of the database")
                .isEqualTo(10 * (100 + 2 * 1_000));
        assertThat(ofWeb.out()).isEqualTo(10 * (1_000 + 2 * 100));
        assertThat(ofDb.in()).isEqualTo(10 * 2 * 100);
        assertThat(ofDb.out()).isEqualTo(10 * 2 * 1_000);
    }

    @Test
    void countsFromTheFirstQuestionOn() {
        cloud.at(0, () -> {});
        assertThat(web.byteCount()).isNull();
        ByteCount first = web.countBytes();
        assertThat(web.countBytes()).isSameAs(first);
        send();
        assertThat(first.in()).isPositive();
        assertThat(db.byteCount()).isNull();
    }
}
