package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arithmetic of cross-zone load balancing (Elastic Load Balancing user guide, "How Elastic Load Balancing works"): DNS
 * gives each node an equal part of the clients; a target gets {@code 1 / (zones × targets in its zone)} of the requests
 * without and {@code 1 / targets} with cross-zone load balancing.
 */
class CrossZoneValidationTest {
    private final TestCloud cloud = TestCloud.withoutLatency(7);
    private final List<StationTotals> totals = new ArrayList<>();

    private LoadBalancer balancer(LoadBalancerType type, BalancingAlgorithm algorithm, boolean crossZone, int[] sizes) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                type,
                algorithm,
                crossZone,
                HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5),
                300 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND);
        LoadBalancer balancer = new LoadBalancer(
                cloud.sim(), "lb", cloud.zones().subList(0, sizes.length), settings, cloud.calls(), cloud.journal(), 0);
        for (int zone = 0; zone < sizes.length; zone++) {
            for (int i = 0; i < sizes[zone]; i++) {
                StationTotals own = new StationTotals(cloud.sim());
                Instance web = cloud.instance("web." + zone + "." + i, zone, settings(100, 100, 100), own);
                balancer.targetGroup("web").registerHealthy(web);
                totals.add(own);
            }
        }
        return balancer;
    }

    /** Sends requests of a millisecond each and says how many each target served. */
    private List<Long> send(Router router, int count) {
        Hop hop = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        cloud.clients(
                "clients",
                every(MS, 0, count),
                kind(relay("lb", 0, router, hop), SECOND, RetryPolicy.NONE),
                constant(0));
        cloud.drain();
        return totals.stream().map(each -> Math.round(each.cpuNanos() / MS)).toList();
    }

    private static int[] sizes(String text) {
        String[] parts = text.split(" ");
        int[] sizes = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            sizes[i] = Integer.parseInt(parts[i]);
        }
        return sizes;
    }

    /** Shares in percent of a target in each zone; the first row is the guide's example. */
    @ParameterizedTest(name = "{0} targets, cross-zone {1}: {2} %")
    @CsvSource({
        "2 8,   false, 25 6.25",
        "2 8,   true,  10 10",
        "2 5,   false, 25 10",
        "1 1 2, false, 33.33333333 33.33333333 16.66666667",
        "1 1 2, true,  25 25 25",
        "4 4,   false, 12.5 12.5"
    })
    void isExactWhenNodesAndTargetsTakeTurns(String targets, boolean crossZone, String percents) {
        int[] sizes = sizes(targets);
        LoadBalancer balancer =
                balancer(LoadBalancerType.APPLICATION, BalancingAlgorithm.ROUND_ROBIN, crossZone, sizes);
        int[] turn = {0};
        int n = 12_000;
        List<Long> served = send(call -> balancer.nodes().get(turn[0]++ % sizes.length), n);
        int target = 0;
        for (int zone = 0; zone < sizes.length; zone++) {
            double expected = n * Double.parseDouble(percents.split(" ")[zone]) / 100;
            for (int i = 0; i < sizes[zone]; i++) {
                assertThat((double) served.get(target++)).isCloseTo(expected, within(1e-3));
            }
        }
    }

    /** With one connection a request the chance that a right model fails is below one in ten thousand: 5 σ, 40 figures. */
    @ParameterizedTest(name = "{0} {1}, cross-zone {2}")
    @CsvSource({
        "APPLICATION, ROUND_ROBIN, false",
        "APPLICATION, ROUND_ROBIN, true",
        "APPLICATION, WEIGHTED_RANDOM, false",
        "APPLICATION, WEIGHTED_RANDOM, true"
    })
    void holdsInTheLongRunThroughDns(LoadBalancerType type, BalancingAlgorithm algorithm, boolean crossZone) {
        LoadBalancer balancer = balancer(type, algorithm, crossZone, new int[] {2, 8});
        int n = 40_000;
        List<Long> served = send(new ResolverPopulation(cloud.sim(), "clients/lb", balancer, 1_000), n);
        checkTwoAndEight(served, n, crossZone, 1);
    }

    /** A connection brings twenty requests, so that counts vary twenty times as much. */
    @ParameterizedTest(name = "cross-zone {0}")
    @CsvSource({"false", "true"})
    void holdsInTheLongRunForConnections(boolean crossZone) {
        LoadBalancer balancer =
                balancer(LoadBalancerType.NETWORK, BalancingAlgorithm.FLOW_HASH, crossZone, new int[] {2, 8});
        int n = 200_000;
        Router clients = new ResolverPopulation(cloud.sim(), "clients/lb", balancer, 1_000, Connections::of, 0);
        List<Long> served = send(clients, n);
        assertThat(served).allMatch(count -> count % 20 == 0);
        checkTwoAndEight(served, n, crossZone, 20);
    }

    private static void checkTwoAndEight(List<Long> served, int n, boolean crossZone, int requestsPerConnection) {
        for (int i = 0; i < 10; i++) {
            double share = crossZone ? 0.1 : i < 2 ? 0.25 : 0.0625;
            double sigma = Math.sqrt(n * share * (1 - share) * requestsPerConnection);
            assertThat((double) served.get(i)).isCloseTo(n * share, within(5 * sigma));
        }
        assertThat(served.stream().mapToLong(Long::longValue).sum()).isEqualTo(n);
    }
}
