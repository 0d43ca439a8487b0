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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traffic leaves one of three zones, each with one target, for ten minutes. */
class ZonalShiftTest {
    private static final long MINUTE = 60 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(3);
    private final List<StationTotals> totals = new ArrayList<>();

    private LoadBalancer balancer(boolean crossZone, int... zonesOfTargets) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                BalancingAlgorithm.ROUND_ROBIN,
                crossZone,
                HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5),
                300 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND);
        LoadBalancer balancer =
                new LoadBalancer(cloud.sim(), "lb", cloud.zones(), settings, cloud.calls(), cloud.journal(), 0);
        for (int zone : zonesOfTargets) {
            StationTotals own = new StationTotals(cloud.sim());
            Instance web = cloud.instance("web." + totals.size(), zone, settings(100, 100, 100), own);
            balancer.targetGroup("web").registerHealthy(web);
            totals.add(own);
        }
        return balancer;
    }

    private AvailabilityZone zone(int index) {
        return cloud.zones().get(index);
    }

    private static List<AvailabilityZone> answer(LoadBalancer balancer) {
        return balancer.addresses().stream().map(Endpoint::zone).toList();
    }

    private static Router node(LoadBalancer balancer, int index) {
        var node = balancer.nodes().get(index);
        return call -> node;
    }

    /** Sends requests of a millisecond each and says how many each target serves. */
    private List<Long> served(Router router, int count) {
        List<Long> before = work();
        Hop hop = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        Ledger ledger = cloud.clients(
                "clients-" + cloud.sim().now(),
                every(MS, cloud.sim().now(), count),
                kind(relay("lb", 0, router, hop), SECOND, RetryPolicy.NONE),
                constant(0));
        cloud.sim().runUntil(cloud.sim().now() + (count + 100) * MS);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(count);
        List<Long> after = work();
        List<Long> served = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            served.add(after.get(i) - before.get(i));
        }
        return served;
    }

    private List<Long> work() {
        return totals.stream().map(each -> Math.round(each.cpuNanos() / MS)).toList();
    }

    @Test
    void theZonesAddressLeavesDnsUntilItExpires() {
        LoadBalancer balancer = balancer(true, 0, 1, 2);
        cloud.sim().runUntil(5 * SECOND);
        balancer.zonalShift().start(zone(1), 10 * MINUTE);
        assertThat(answer(balancer)).containsExactly(zone(0), zone(2));
        cloud.sim().runUntil(10 * MINUTE + 5 * SECOND - 1);
        assertThat(answer(balancer)).containsExactly(zone(0), zone(2));
        cloud.sim().runUntil(10 * MINUTE + 5 * SECOND);
        assertThat(answer(balancer)).containsExactly(zone(0), zone(1), zone(2));
    }

    @Test
    void cancellingItBringsTheAddressBackAtOnce() {
        LoadBalancer balancer = balancer(true, 0, 1, 2);
        balancer.zonalShift().start(zone(1), 10 * MINUTE);
        cloud.sim().runUntil(MINUTE);
        balancer.zonalShift().cancel();
        assertThat(answer(balancer)).hasSize(3);
        balancer.zonalShift().start(zone(2), MINUTE);
        assertThat(answer(balancer)).containsExactly(zone(0), zone(1));
        assertThatThrownBy(() -> balancer.zonalShift().start(zone(1), MINUTE))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Resolvers hold the old answer for up to a minute; after it the node of the zone gets nothing. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void clientsFollowWithinTheTimeToLive(boolean crossZone) {
        LoadBalancer balancer = balancer(crossZone, 0, 1, 2);
        Router clients = new ResolverPopulation(cloud.sim(), "clients/lb", balancer, 1_000);
        // Binomial with a third of 3,000: a standard deviation of 26; the bounds are five.
        assertThat(served(clients, 3_000)).allSatisfy(each -> assertThat(each).isCloseTo(1_000L, within(130L)));
        balancer.zonalShift().start(zone(1), 10 * MINUTE);
        cloud.sim().runUntil(cloud.sim().now() + 61 * SECOND);
        assertThat(served(clients, 3_000).get(1)).isZero();
        balancer.zonalShift().cancel();
        cloud.sim().runUntil(cloud.sim().now() + 61 * SECOND);
        assertThat(served(clients, 3_000)).allSatisfy(each -> assertThat(each).isCloseTo(1_000L, within(130L)));
    }

    @Test
    void withCrossZoneNoNodeUsesTheTargetsOfTheZone() {
        LoadBalancer balancer = balancer(true, 0, 1, 2);
        assertThat(served(node(balancer, 0), 300)).containsExactly(100L, 100L, 100L);
        balancer.zonalShift().start(zone(1), 10 * MINUTE);
        assertThat(served(node(balancer, 0), 300)).containsExactly(150L, 0L, 150L);
        assertThat(served(node(balancer, 1), 300)).containsExactly(150L, 0L, 150L);
        balancer.zonalShift().cancel();
        assertThat(served(node(balancer, 0), 300)).containsExactly(100L, 100L, 100L);
    }

    @Test
    void withoutCrossZoneWhoStillHasTheAddressReachesTheZonesTargets() {
        LoadBalancer balancer = balancer(false, 0, 1, 2);
        balancer.zonalShift().start(zone(1), 10 * MINUTE);
        assertThat(served(node(balancer, 1), 300)).containsExactly(0L, 300L, 0L);
    }

    /** Application Recovery Controller guide: zonal shift does not work for target groups of a single zone. */
    @Test
    void aGroupInThatZoneAloneGoesOn() {
        LoadBalancer balancer = balancer(true, 1, 1);
        balancer.zonalShift().start(zone(1), 10 * MINUTE);
        assertThat(served(node(balancer, 0), 300)).containsExactly(150L, 150L);
        Instance elsewhere = cloud.instance("web.2", 2, settings(100, 100, 100), new StationTotals(cloud.sim()));
        balancer.targetGroup("web").registerHealthy(elsewhere);
        assertThat(served(node(balancer, 0), 300)).containsExactly(0L, 0L);
    }
}
