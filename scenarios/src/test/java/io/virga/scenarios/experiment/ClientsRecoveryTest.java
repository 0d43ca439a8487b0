package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.ClientsRecovery;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A service fails for good at 10 min, and two minutes later its name leads to another one, which name servers answer 30 s
 * after. Seven of ten clients ask again after 10 s, a quarter after five minutes, and five of a hundred never. Clients in
 * Dublin use it; those in Tokyo use one that stands all the time.
 */
class ClientsRecoveryTest {
    private static final RunResult RESULT = TextScenario.run("""
        apiVersion: 1
        name: moved
        simulate: { duration: 45m, replications: 1 }
        regions: { eu-west-1: { zones: [a] } }
        resources:
          main: { type: externalService, latency: 10ms }
          spare: { type: externalService, latency: 10ms }
          asia: { type: externalService, latency: 10ms }
          shop:
            type: recordSetGroup
            routingPolicy: weighted
            ttl: 10s
            changePropagation: 30s
            records:
              first: { resourceRecords: [main], weight: 1 }
              second: { resourceRecords: [spare], weight: 0 }
          app: { type: instance, instanceType: m7g.large, zones: [eu-west-1.a], service: { get: { cpu: 1ms } } }
          near:
            type: recordSetGroup
            routingPolicy: geolocation
            ttl: 10s
            records:
              asia: { resourceRecords: [asia], geoLocation: { continentCode: AS } }
              other: { resourceRecords: [main], geoLocation: { countryCode: "*" } }
        workloads:
          shoppers:
            target: shop
            arrivals: { regular: { rate: 50/s } }
            clients: { ttlIgnored: 25%, ttlIgnoredFor: 5m, pinned: 5% }
            requests: { get: { share: 100%, path: [shop, { answers: { main: [], spare: [] } }] } }
          readers:
            target: near
            arrivals: { regular: { rate: 20/s } }
            clients:
              places:
                dublin: { share: 50%, region: eu-west-1, continent: EU }
                tokyo: { share: 50%, region: ap-northeast-1, continent: AS }
            requests: { get: { share: 100%, path: [near, { answers: { main: [], asia: [] } }] } }
          others: { target: app, arrivals: { regular: { rate: 1/s } }, requests: { get: { share: 100%, path: [app] } } }
        faults:
          outage: { at: 10m, jitter: 0s, action: errorRate, target: main, share: 100%, duration: 20m }
        runbooks:
          move: { on: outage, steps: [{ decide: 2m }, { switchDns: shop, to: second }] }
        objectives:
          back: { recovery: outage, rto: 25m, target: 95% }
        """);

    private static RecoveryResult recovery(String of) {
        return RESULT.recovery().stream()
                .filter(each -> each.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private static double median(ClientsRecovery share) {
        return Objects.requireNonNull(share.median());
    }

    /** One recovery time for all, the first good answer among them, would tell the last quarter that they were served. */
    @Test
    void tellsWhenHalfAndNearlyAllWereServedAgain() {
        List<ClientsRecovery> clients = recovery("shoppers").clients();
        assertThat(clients).extracting(ClientsRecovery::share).containsExactly(0.5, 0.95, 0.99);
        assertThat(median(clients.get(0))).isBetween(150.0, 161.0);
        // Of those that keep an answer for five minutes the oldest were asked for just before the change.
        assertThat(median(clients.get(1))).isBetween(400.0, 1200.0);
        // The pinned ones come back with the service itself.
        assertThat(median(clients.get(2))).isBetween(1195.0, 1201.0);
    }

    /** All places together are never recovered before the last of them. */
    @Test
    void tellsPlacesApart() {
        assertThat(recovery("readers@tokyo").worst()).isZero();
        assertThat(Objects.requireNonNull(recovery("readers@dublin").median())).isBetween(1195.0, 1201.0);
        assertThat(recovery("readers").median())
                .isEqualTo(recovery("readers@dublin").median());
    }
}
