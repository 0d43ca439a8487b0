package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.once;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.retries;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.Instance;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Invariants;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One thing that goes wrong, at every half millisecond of the lives of four requests through a balancer, a service and its
 * database: while they are on each wire in either direction, queued, computing, waiting, downstream or backing off.
 */
class InterleavingTest {
    private static final long STEP = MS / 2;
    private static final long LONGEST = 80 * MS;

    /** What happens; what can be undone is undone 20 ms later. */
    enum Fault {
        NODE_ZONE_LOSES_POWER,
        WEB_ZONE_LOSES_POWER,
        DATABASE_ZONE_LOSES_POWER,
        WEB_STOPS,
        WEB_PROCESS_RESTARTS,
        DATABASE_PROCESS_RESTARTS,
        WEB_IS_DEREGISTERED_AND_TERMINATED,
        DATABASE_FAILS_CALLS
    }

    private final Set<Outcome> seen = EnumSet.noneOf(Outcome.class);

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrCountedTwiceWheneverThisHappens(Fault fault) {
        for (long timeout : new long[] {17 * MS, 45 * MS, 100 * SECOND}) {
            for (long at = 0; at <= LONGEST; at += STEP) {
                run(fault, at, timeout, once(Caller.FOR_EVER, RetryPolicy.NONE));
                run(fault, at, timeout, once(7 * MS, retries(2, 3 * MS)));
            }
        }
        assertThat(seen).contains(Outcome.OK, Outcome.ABANDONED).hasSizeGreaterThan(2);
    }

    private void run(Fault fault, long at, long clientTimeout, Hop.Options dbOptions) {
        TestCloud cloud = TestCloud.of(SimulationConfig.of(1, 0), 3, constant(MS), constant(2 * MS));
        StationTotals webTotals = new StationTotals(cloud.sim());
        StationTotals dbTotals = new StationTotals(cloud.sim());
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                BalancingAlgorithm.ROUND_ROBIN,
                true,
                HealthCheckSettings.http(5 * SECOND, SECOND, 2, 2),
                10 * MS,
                20 * SECOND,
                constant(MS),
                SECOND);
        LoadBalancer alb = new LoadBalancer(
                cloud.sim(), "alb", cloud.zones().subList(0, 2), settings, cloud.calls(), cloud.journal(), 0);
        Instance web = cloud.instance("web", 1, settings(2, 1, 1), webTotals);
        alb.targetGroup("web").registerHealthy(web);
        ServiceStation dbStation = cloud.station("db.station", 2, settings(1, 9, 1), dbTotals);
        new DatabaseInstance(cloud.sim(), "db", cloud.zone(2), dbStation, 5 * MS);

        Hop webHop = new Hop("web", "do", 1, demand(3 * MS, 2 * MS), call -> null, Hop.Options.ONCE);
        webHop.call(cloud.hop("db", 2, demand(4 * MS, 0), dbStation, dbOptions));
        var node = alb.nodes().get(0);
        Ledger ledger = cloud.clients(
                "clients",
                TestCloud.at(0, 0, 0, 5 * MS),
                kind(relay("alb", 0, call -> node, webHop), clientTimeout, retries(1, 2 * MS)),
                constant(4 * MS));

        cloud.at(at, () -> begin(fault, cloud, alb, web, dbStation));
        cloud.at(at + 20 * MS, () -> end(fault, cloud, web, dbStation));
        cloud.drain(250 * SECOND);
        Invariants.check(ledger);
        Invariants.check(webTotals);
        Invariants.check(dbTotals);
        seen.addAll(ledger.outcomes());
    }

    private static void begin(Fault fault, TestCloud cloud, LoadBalancer alb, Instance web, ServiceStation db) {
        switch (fault) {
            case NODE_ZONE_LOSES_POWER -> cloud.zone(0).losePower();
            case WEB_ZONE_LOSES_POWER -> cloud.zone(1).losePower();
            case DATABASE_ZONE_LOSES_POWER -> cloud.zone(2).losePower();
            case WEB_STOPS -> web.stop();
            case WEB_PROCESS_RESTARTS -> web.application().close();
            case DATABASE_PROCESS_RESTARTS -> db.close();
            case WEB_IS_DEREGISTERED_AND_TERMINATED -> alb.targetGroup("web").deregister(web, web::terminate);
            case DATABASE_FAILS_CALLS -> db.errorShare(1);
        }
    }

    private static void end(Fault fault, TestCloud cloud, Instance web, ServiceStation db) {
        switch (fault) {
            case NODE_ZONE_LOSES_POWER -> cloud.zone(0).restorePower();
            case WEB_ZONE_LOSES_POWER -> cloud.zone(1).restorePower();
            case DATABASE_ZONE_LOSES_POWER -> cloud.zone(2).restorePower();
            case WEB_PROCESS_RESTARTS -> web.application().serve();
            case DATABASE_PROCESS_RESTARTS -> db.serve();
            case DATABASE_FAILS_CALLS -> db.errorShare(0);
            case WEB_STOPS, WEB_IS_DEREGISTERED_AND_TERMINATED -> {}
        }
    }
}
