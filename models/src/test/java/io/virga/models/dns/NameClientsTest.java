package io.virga.models.dns;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.retries;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.TestCloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameClientsTest {
    private static final long TTL = 60 * SECOND;
    private static final long CHANGED = 100 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(5);
    private final ServiceStation old = cloud.station("old", settings(1_000, 0, 1_000));
    private final ServiceStation other = cloud.station("other", settings(1_000, 0, 1_000));
    private HostedName name = new HostedName(cloud.sim(), "shop", only("old", old), cloud.journal(), 0);

    private static RecordTarget only(String resource, Endpoint endpoint) {
        return new RecordValues(List.of(new Address(endpoint, resource)), TTL);
    }

    private NameClients clients(ClientPlaces places, List<AnswerUse> uses) {
        return new NameClients(cloud.sim(), "web/shop", name, places, uses, 200);
    }

    /** A hop to the name, from where calls go on to both stations. */
    private Hop lookUp(NameClients clients, Router router) {
        Hop hop = cloud.hop("shop", 0, demand(0, 0), router, Hop.Options.ONCE);
        clients.branch(hop, "old", cloud.hop("old", 0, demand(MS, 0), old));
        clients.branch(hop, "other", cloud.hop("other", 1, demand(MS, 0), other));
        return hop;
    }

    private NameClients clients(AnswerUse... uses) {
        return clients(ClientPlaces.anywhere(cloud.sim(), "web"), List.of(uses));
    }

    /** Of the requests within ten seconds from there, the share that went to the old address. */
    private Map<Long, Double> oldShares(NameClients clients, long... from) {
        Map<Long, int[]> counts = new LinkedHashMap<>();
        for (long each : from) {
            counts.put(each, new int[2]);
        }
        Router router = call -> {
            Endpoint endpoint = clients.route(call);
            counts.forEach((start, count) -> {
                if (cloud.sim().now() >= start && cloud.sim().now() < start + 10 * SECOND) {
                    count[endpoint == old ? 0 : 1]++;
                }
            });
            return endpoint;
        };
        cloud.clients("web", every(MS, 0, 400_000), kind(lookUp(clients, router)), constant(0));
        cloud.at(CHANGED, () -> name.change(only("other", other), "answer with other"));
        cloud.drain();
        Map<Long, Double> shares = new LinkedHashMap<>();
        counts.forEach((start, count) -> shares.put(start, (double) count[0] / (count[0] + count[1])));
        return shares;
    }

    @Test
    void leavesTheOldAddressWithinOneTimeToLive() {
        Map<Long, Double> shares = oldShares(clients(AnswerUse.timeToLive(1)), CHANGED - 10 * SECOND, CHANGED + TTL);
        assertThat(shares.values()).containsExactly(1.0, 0.0);
    }

    @Test
    void keepsAnswersLongerWhereTimesToLiveAreIgnored() {
        NameClients clients = clients(
                AnswerUse.timeToLive(0.7),
                AnswerUse.atLeast(0.2, 200 * SECOND),
                AnswerUse.atLeast(0.1, AnswerUse.FOR_EVER));
        Map<Long, Double> shares = oldShares(clients, CHANGED + TTL, CHANGED + 200 * SECOND);
        // After one time to live those are left that look the name up once, and 13.5 of 20 in the middle of the ten
        // seconds.
        assertThat(shares.get(CHANGED + TTL)).isCloseTo(0.1 + 0.2 * 135 / 200, within(0.04));
        assertThat(shares.get(CHANGED + 200 * SECOND)).isCloseTo(0.1, within(0.01));
    }

    @Test
    void keepsConnectionsOpenThatOutliveTheAnswer() {
        Map<Long, Double> shares = oldShares(
                clients(AnswerUse.timeToLive(0.5), AnswerUse.connection(0.5, 200 * SECOND)),
                CHANGED + TTL,
                CHANGED + 260 * SECOND);
        assertThat(shares.get(CHANGED + TTL)).isBetween(0.25, 0.5);
        assertThat(shares.get(CHANGED + 260 * SECOND)).isZero();
    }

    @Test
    void leavesAConnectionThatFails() {
        NameClients clients = clients(AnswerUse.connection(1, 1_000 * SECOND));
        cloud.at(CHANGED, () -> name.change(only("other", other), "answer with other"));
        cloud.at(CHANGED + TTL, old::close);
        Ledger ledger = cloud.clients(
                "web",
                every(MS, CHANGED + TTL, 20_000),
                kind(lookUp(clients, clients), SECOND, retries(1, 0)),
                constant(0));
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(20_000);
    }

    @Test
    void asksFromThePlaceOfTheClient() {
        ClientPlaces places =
                new ClientPlaces(cloud.sim(), "web", List.of(place("ireland", 0.3, "EU"), place("japan", 0.7, "AS")));
        RecordSet<GeoLocation> records = new RecordSet<>(
                new GeolocationRouting(),
                List.of(
                        Sites.alias("eu", only("old", old), false, new GeoLocation("EU", null, null)),
                        Sites.alias("rest", only("other", other), false, GeoLocation.DEFAULT)));
        name = new HostedName(cloud.sim(), "shop.places", records, cloud.journal(), 0);
        Map<Long, Double> shares = oldShares(clients(places, List.of(AnswerUse.timeToLive(1))), CHANGED - 10 * SECOND);
        // 10,000 requests; 4.9 standard deviations are exceeded once in a million.
        assertThat(shares.get(CHANGED - 10 * SECOND)).isCloseTo(0.3, within(4.9 * Math.sqrt(0.21 / 10_000)));
    }

    private static ClientPlace place(String name, double share, String continent) {
        QueryOrigin origin = new QueryOrigin(continent, null, null, null, null, new LinkedHashMap<>());
        return new ClientPlace(name, share, origin);
    }

    @Test
    void countsQueriesAndNotAnswersFromCaches() {
        oldShares(clients(AnswerUse.timeToLive(1)), 0);
        // 200 resolvers, nearly all of them busy, ask once in each of the 400/60 times to live.
        assertThat(name.queries()).isBetween(200L * 400 / 60 * 9 / 10, 200L * 400 / 60 + 200);
    }

    @Test
    void failsWithoutAnyAddress() {
        RecordSet<GeoLocation> records = new RecordSet<>(
                new GeolocationRouting(),
                List.of(Sites.alias("eu", only("old", old), false, new GeoLocation("EU", null, null))));
        name = new HostedName(cloud.sim(), "shop.europe", records, cloud.journal(), 0);
        NameClients clients = clients(AnswerUse.timeToLive(1));
        Ledger ledger = cloud.clients(kind(lookUp(clients, clients), SECOND, retries(0, 0)), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.UNAVAILABLE);
    }

    @Test
    void changesRecordsAfterTheirPropagation() {
        HostedName slow = new HostedName(cloud.sim(), "slow", only("old", old), cloud.journal(), 60 * SECOND);
        cloud.at(CHANGED, () -> slow.change(only("other", other), "answer with other"));
        cloud.sim().runUntil(CHANGED + 60 * SECOND - 1);
        assertThat(answers(slow)).isEqualTo("old");
        cloud.sim().runUntil(CHANGED + 60 * SECOND);
        assertThat(answers(slow)).isEqualTo("other");
        slow.changeBack();
        cloud.sim().runUntil(CHANGED + 120 * SECOND);
        assertThat(answers(slow)).isEqualTo("old");
    }

    private String answers(HostedName asked) {
        return asked.query(QueryOrigin.UNKNOWN, cloud.sim().stream("test"))
                .addresses()
                .get(0)
                .resource();
    }
}
