package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.HOUR;
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
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The health of targets over time, with the default settings of the ALB guide: 30 s, 5 s, 2 and 5. */
class HealthCheckTest {
    private static final long INTERVAL = 30 * SECOND;
    private static final long TIMEOUT = 5 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final LoadBalancer alb = balancer(1);

    private LoadBalancer balancer(int zones) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                BalancingAlgorithm.ROUND_ROBIN,
                true,
                HealthCheckSettings.http(INTERVAL, TIMEOUT, 2, 5),
                300 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND);
        return new LoadBalancer(
                cloud.sim(),
                "alb" + zones,
                cloud.zones().subList(0, zones),
                settings,
                cloud.calls(),
                cloud.journal(),
                0);
    }

    private Instance running(String path, int zone) {
        return cloud.instance(path, zone, settings(10, 0, 10), new StationTotals(cloud.sim()));
    }

    /** When the journal says that a target changed its health. */
    private List<Long> changes(String path) {
        List<Long> times = new ArrayList<>();
        for (Journal.Entry entry : cloud.journal().entries()) {
            if (entry.kind().equals("health") && entry.subject().equals(path)) {
                times.add(entry.timeNanos());
            }
        }
        return times;
    }

    @Test
    void finishesANewTargetsInitialStateWithTheFirstPassedCheck() {
        Instance web = running("web", 0);
        cloud.at(7 * SECOND, () -> alb.targetGroup("web").register(web));
        assertThat(alb.targetGroup("web").health(web)).isEqualTo(TargetHealth.INITIAL);
        cloud.sim().runUntil(7 * SECOND);
        assertThat(alb.targetGroup("web").health(web)).isEqualTo(TargetHealth.HEALTHY);
    }

    @Test
    void findsATargetUnhealthyAtTheSecondFailureInARow() {
        Instance web = running("web", 0);
        alb.targetGroup("web").registerHealthy(web);
        cloud.at(100 * SECOND, web::stop);
        cloud.sim().runUntil(300 * SECOND);
        assertThat(alb.targetGroup("web").health(web)).isEqualTo(TargetHealth.UNHEALTHY);
        // Stopped within an interval: two checks on, and each takes its timeout to fail.
        long first = changes("web").get(0) - TIMEOUT - INTERVAL;
        assertThat(first).isBetween(100 * SECOND, 100 * SECOND + INTERVAL);
    }

    @Test
    void countsAnAnswerThatIsAnErrorAsAFailureAtOnce() {
        Instance web = running("web", 0);
        alb.targetGroup("web").registerHealthy(web);
        cloud.at(100 * SECOND, () -> web.application().errorShare(1));
        cloud.at(300 * SECOND, () -> web.application().errorShare(0));
        cloud.sim().runUntil(HOUR);
        List<Long> changes = changes("web");
        assertThat(changes).hasSize(2);
        long down = changes.get(0);
        assertThat(down - INTERVAL).isBetween(100 * SECOND, 100 * SECOND + INTERVAL);
        // Healthy again with the fifth success in a row, on the same beat.
        long firstPass = changes.get(1) - 4 * INTERVAL;
        assertThat(firstPass).isBetween(300 * SECOND, 300 * SECOND + INTERVAL);
        assertThat((changes.get(1) - down) % INTERVAL).isZero();
    }

    @Test
    void startsToCountAnewAfterAResultToTheContrary() {
        Instance web = running("web", 0);
        alb.targetGroup("web").registerHealthy(web);
        long beat = phaseOf(web);
        // One failure in three never makes two in a row.
        for (int i = 0; i < 30; i++) {
            double share = i % 3 == 0 ? 1 : 0;
            cloud.at(
                    300 * SECOND + beat + i * INTERVAL - SECOND,
                    () -> web.application().errorShare(share));
        }
        cloud.sim().runUntil(HOUR);
        assertThat(changes("web")).isEmpty();
    }

    /** Finds the phase of the checks of a target: the time of its first check. */
    private long phaseOf(Instance web) {
        long bytes = cloud.network().bytes(cloud.zone(0), cloud.zone(0));
        while (cloud.network().bytes(cloud.zone(0), cloud.zone(0)) == bytes) {
            cloud.sim().step();
        }
        assertThat(web.isReachable()).isTrue();
        assertThat(cloud.sim().now()).isLessThan(INTERVAL);
        return cloud.sim().now();
    }

    @Test
    void failsACheckThatWaitsForAWorkerLongerThanItsTimeout() {
        Instance web = cloud.instance("web", 0, settings(1, 10, 1), new StationTotals(cloud.sim()));
        alb.targetGroup("web").registerHealthy(web);
        Hop hop = cloud.hop("web", 0, demand(200 * SECOND, 0), web.application());
        Ledger ledger = cloud.clients(kind(hop, HOUR, RetryPolicy.NONE), 100 * SECOND);
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(1);
        assertThat(changes("web")).hasSize(2);
        assertThat(changes("web").get(0)).isBetween(135 * SECOND, 165 * SECOND);
        // The fifth success in a row; the first may have waited for up to its timeout when the worker came free.
        assertThat(changes("web").get(1)).isBetween(415 * SECOND, 450 * SECOND);
    }

    @Test
    void passesRequestsToAllTargetsWhenNoneIsHealthy() {
        Instance web = running("web", 0);
        Instance other = running("other", 0);
        alb.targetGroup("web").registerHealthy(web);
        alb.targetGroup("web").registerHealthy(other);
        cloud.at(SECOND, () -> {
            web.application().errorShare(1);
            other.application().errorShare(1);
        });
        cloud.sim().runUntil(100 * SECOND);
        assertThat(alb.healthyHostCount()).isZero();
        web.application().errorShare(0);
        Hop hop = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        var node = alb.nodes().get(0);
        Ledger ledger = cloud.clients(
                "clients", every(10 * MS, 100 * SECOND, 100), kind(relay("alb", 0, call -> node, hop)), constant(0));
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(50);
        assertThat(ledger.count(Outcome.ERROR)).isEqualTo(50);
    }

    @Test
    void stopsUsingATargetOnlyOnceItsOwnNodeHasFoundItUnhealthy() {
        Instance web = running("web", 0);
        Instance other = running("other", 0);
        alb.targetGroup("web").registerHealthy(web);
        alb.targetGroup("web").registerHealthy(other);
        Hop hop = new Hop("web", "do", 1, demand(0, 0), call -> null, Hop.Options.ONCE);
        var node = alb.nodes().get(0);
        Ledger ledger = cloud.clients(
                "clients",
                every(100 * MS, 0, 3_000),
                kind(relay("alb", 0, call -> node, hop), SECOND, RetryPolicy.NONE),
                constant(0));
        cloud.at(100 * SECOND, () -> web.application().errorShare(1));
        cloud.drain();
        long down = changes("web").get(0);
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.outcome() == Outcome.ERROR)
                .hasSizeGreaterThan(100)
                .allMatch(entry -> entry.intentNanos() >= 100 * SECOND && entry.intentNanos() <= down);
    }

    @Test
    void checksATargetFromEachNodeAtAPhaseOfItsOwn() {
        LoadBalancer three = balancer(3);
        Instance web = running("web", 0);
        three.targetGroup("web").register(web);
        cloud.at(200 * SECOND, web::stop);
        cloud.sim().runUntil(HOUR);
        List<Long> changes = changes("web");
        // Healthy for each node at once, unhealthy for each at its own time.
        assertThat(changes.subList(0, 3)).containsOnly(0L);
        assertThat(changes.subList(3, 6)).doesNotHaveDuplicates();
    }

    @Test
    void spreadsThePhasesOfChecksUniformlyOverTheInterval() {
        int targets = 500;
        for (int i = 0; i < targets; i++) {
            Instance web = running("web." + i, 0);
            alb.targetGroup("web").registerHealthy(web);
            web.stop();
        }
        cloud.sim().runUntil(INTERVAL + INTERVAL + TIMEOUT);
        double sum = 0;
        double max = 0;
        for (int i = 0; i < targets; i++) {
            double phase = (changes("web." + i).get(0) - TIMEOUT - INTERVAL) / (double) INTERVAL;
            assertThat(phase).isBetween(0.0, 1.0);
            sum += phase;
            max = Math.max(max, phase);
        }
        // Mean of a uniform distribution, five standard errors.
        assertThat(sum / targets).isCloseTo(0.5, within(5 / Math.sqrt(12.0 * targets)));
        assertThat(max).isGreaterThan(0.97);
    }

    @Test
    void drawsTheFateOfEachCheckApart() {
        int targets = 300;
        for (int i = 0; i < targets; i++) {
            Instance web = running("web." + i, 0);
            alb.targetGroup("web").registerHealthy(web);
            web.application().errorShare(0.5);
        }
        cloud.sim().runUntil(2 * INTERVAL);
        // Two checks of each have been made: a quarter failed both; five standard deviations.
        long unhealthy = cloud.journal().entries().stream()
                .filter(entry -> entry.kind().equals("health"))
                .count();
        assertThat((double) unhealthy).isCloseTo(75, within(5 * Math.sqrt(300 * 0.25 * 0.75)));
    }

    @Test
    void beginsAnewAfterItsNodeWasDead() {
        LoadBalancer two = balancer(2);
        Instance web = running("web", 1);
        two.targetGroup("web").registerHealthy(web);
        cloud.at(100 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(110 * SECOND, web::stop);
        cloud.sim().runUntil(200 * SECOND);
        assertThat(changes("web")).as("the dead node says nothing").hasSize(1);
        cloud.at(200 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.sim().runUntil(300 * SECOND);
        long second = changes("web").get(1);
        // The first check at once, the second after a random part of the interval longer than the timeout.
        assertThat(second).isBetween(200 * SECOND + 2 * TIMEOUT, 200 * SECOND + INTERVAL + TIMEOUT);
    }

    @Test
    void saysTheMajorityOfLivingNodesWhetherATargetIsHealthy() {
        LoadBalancer three = balancer(3);
        Instance web = running("web", 0);
        three.targetGroup("web").registerHealthy(web);
        cloud.at(100 * SECOND, web::stop);
        cloud.sim().runUntil(HOUR);
        List<Long> changes = changes("web");
        assertThat(changes).hasSize(3);
        assertThat(three.targetGroup("web").health(web)).isEqualTo(TargetHealth.UNHEALTHY);
    }

    @Test
    void refusesTimeoutsThatReachIntoTheNextCheck() {
        assertThatThrownBy(() -> HealthCheckSettings.http(5 * SECOND, 5 * SECOND, 2, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HealthCheckSettings.http(5 * SECOND, 0, 2, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HealthCheckSettings.http(5 * SECOND, SECOND, 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
