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

import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The state of a target through its health checks, to the check and the nanosecond, with the defaults of each type (user
 * guides of the Application, Network, Gateway and Classic Load Balancer, "Health checks"). The oracle is the documents'
 * sentence on thresholds, applied to what each check of each node met; nodes check on beats of their own.
 */
class TargetStateValidationTest {
    private static final String DEFAULTS = """
        APPLICATION, HTTP, 30,  5, 2,  5
        NETWORK,     TCP,  30, 10, 2,  5
        NETWORK,     HTTP, 30,  6, 2,  5
        GATEWAY,     TCP,  10,  5, 2,  5
        CLASSIC,     HTTP, 30,  5, 2, 10
        APPLICATION, HTTP,  5,  2, 10, 2
        NETWORK,     TCP, 300,120, 3, 10
        """;
    private static final int ZONES = 3;
    private static final List<String> NODES = List.of("a", "b", "c");

    private final TestCloud cloud = TestCloud.withoutLatency(11);

    /** What a target does with a check. */
    private enum Mood {
        PASSES,
        REFUSES,
        IS_SILENT
    }

    /** From when on a target does so. */
    private record Phase(long fromNanos, Mood mood) {}

    private record Change(long timeNanos, TargetHealth health) {}

    private LoadBalancer balancer(LoadBalancerType type, HealthCheckSettings checks, long delayNanos) {
        BalancingAlgorithm algorithm =
                type.endsConnections() ? BalancingAlgorithm.ROUND_ROBIN : BalancingAlgorithm.FLOW_HASH;
        LoadBalancerSettings settings = new LoadBalancerSettings(
                type, algorithm, true, checks, delayNanos, 350 * SECOND, constant(0), 30 * SECOND);
        return new LoadBalancer(
                cloud.sim(), "lb", cloud.zones().subList(0, ZONES), settings, cloud.calls(), cloud.journal(), 0);
    }

    private Instance instance(String path, int zone) {
        return cloud.instance(path, zone, settings(100, 100, 100), new StationTotals(cloud.sim()));
    }

    private List<Change> changes(Instance target, String zone) {
        List<Change> changes = new ArrayList<>();
        for (Journal.Entry entry : cloud.journal().entries()) {
            if (entry.kind().equals("health")
                    && entry.subject().equals(target.path())
                    && entry.text()
                            .contains(
                                    "node in " + cloud.zone(NODES.indexOf(zone)).path() + ":")) {
                TargetHealth health =
                        entry.text().startsWith("is healthy") ? TargetHealth.HEALTHY : TargetHealth.UNHEALTHY;
                changes.add(new Change(entry.timeNanos(), health));
            }
        }
        return changes;
    }

    /** Moods of random length around the times that decisions take, from {@code from} on; the first is long enough. */
    private static List<Phase> moods(long from, long interval, int count) {
        List<Phase> phases = new ArrayList<>();
        long time = from;
        long state = 7;
        for (int i = 0; i < count; i++) {
            phases.add(new Phase(time, i % 2 == 1 ? Mood.PASSES : i % 4 == 0 ? Mood.REFUSES : Mood.IS_SILENT));
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            time += i == 0 ? 11 * interval : interval / 4 + Math.floorMod(state >> 8, 13 * interval);
        }
        return phases;
    }

    private void live(ServiceStation application, List<Phase> phases) {
        for (Phase phase : phases) {
            cloud.at(phase.fromNanos(), () -> {
                switch (phase.mood()) {
                    case PASSES -> application.serve();
                    case REFUSES -> application.close();
                    case IS_SILENT -> application.silence();
                }
            });
        }
    }

    private static Mood moodAt(List<Phase> phases, long time) {
        Mood mood = Mood.PASSES;
        for (Phase phase : phases) {
            mood = phase.fromNanos() <= time ? phase.mood() : mood;
        }
        return mood;
    }

    /** The oracle: the documents' rule, applied to checks at {@code first}, an interval on, and so forth. */
    private static List<Change> expected(
            long first, HealthCheckSettings checks, LongFunction<Mood> mood, TargetHealth start, long until) {
        List<Change> changes = new ArrayList<>();
        TargetHealth health = start;
        int row = 0;
        boolean last = true;
        for (long check = first; ; check += checks.intervalNanos()) {
            Mood met = mood.apply(check);
            boolean ok = met == Mood.PASSES;
            long known = check + (met == Mood.IS_SILENT ? checks.timeoutNanos() : 0);
            if (known > until) {
                return changes;
            }
            row = ok == last ? row + 1 : 1;
            last = ok;
            TargetHealth now = ok ? TargetHealth.HEALTHY : TargetHealth.UNHEALTHY;
            if (now != health && row >= (ok ? checks.healthyThreshold() : checks.unhealthyThreshold())) {
                health = now;
                changes.add(new Change(known, health));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = DEFAULTS)
    void aNewTargetIsHealthyForEachNodeWithTheFirstCheckItPasses(
            LoadBalancerType type, HealthCheckProtocol protocol, int interval, int timeout, int down, int up) {
        var checks = new HealthCheckSettings(protocol, interval * SECOND, timeout * SECOND, down, up);
        LoadBalancer balancer = balancer(type, checks, 0);
        Instance early = instance("early", 0);
        Instance late = instance("late", 1);
        late.application().close();
        cloud.at(7 * SECOND, () -> balancer.targetGroup("web").register(early));
        cloud.at(7 * SECOND, () -> balancer.targetGroup("web").register(late));
        // It listens between its first and its second check by every node, or one failure would be enough of them.
        cloud.at(7 * SECOND + timeout * SECOND / 2, () -> late.application().serve());
        cloud.sim().runUntil(HOUR);
        for (String zone : NODES) {
            assertThat(changes(early, zone)).containsExactly(new Change(7 * SECOND, TargetHealth.HEALTHY));
            List<Change> second = changes(late, zone);
            assertThat(second).hasSize(1);
            assertThat(second.get(0).health()).isEqualTo(TargetHealth.HEALTHY);
            // The first interval is cut short by a random part that leaves at least the timeout.
            assertThat(second.get(0).timeNanos() - 7 * SECOND).isBetween(timeout * SECOND, interval * SECOND);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = DEFAULTS)
    void eachNodeChangesItsMindAtExactlyTheCheckThatCompletesTheThreshold(
            LoadBalancerType type, HealthCheckProtocol protocol, int interval, int timeout, int down, int up) {
        var checks = new HealthCheckSettings(protocol, interval * SECOND, timeout * SECOND, down, up);
        LoadBalancer balancer = balancer(type, checks, 0);
        Instance target = instance("web", 0);
        balancer.targetGroup("web").registerHealthy(target);
        List<Phase> moods = moods(HOUR, interval * SECOND, 60);
        long end = moods.get(moods.size() - 1).fromNanos();
        live(target.application(), moods);
        cloud.sim().runUntil(end);
        List<Long> beats = new ArrayList<>();
        for (String zone : NODES) {
            List<Change> changes = changes(target, zone);
            // The mood that the run begins with is a refusal, whose check is known at once: it tells the beat.
            Phase first = moods.get(0);
            assertThat(first.mood()).isEqualTo(Mood.REFUSES);
            long beat = Math.floorMod(changes.get(0).timeNanos(), interval * SECOND);
            beats.add(beat);
            assertThat(changes)
                    .hasSizeGreaterThan(8)
                    .isEqualTo(expected(beat, checks, at -> moodAt(moods, at), TargetHealth.HEALTHY, end));
            assertThat(changes.get(0).timeNanos() - first.fromNanos())
                    .as("the first failure is up to an interval away")
                    .isBetween((down - 1L) * interval * SECOND, (long) down * interval * SECOND);
        }
        assertThat(beats).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(LoadBalancerType.class)
    void withoutAHealthyTargetAllGetRequestsOrWithAClassicOneNoneDoes(LoadBalancerType type) {
        var checks = HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5);
        LoadBalancer balancer = balancer(type, checks, 0);
        List<Instance> targets = List.of(instance("web.0", 0), instance("web.1", 1), instance("web.2", 2));
        targets.forEach(balancer.targetGroup("web")::registerHealthy);
        targets.forEach(target -> target.application().errorShare(1));
        cloud.sim().runUntil(100 * SECOND);
        assertThat(balancer.healthyHostCount()).isZero();
        // What fails the checks from now on may serve requests all the same.
        targets.forEach(target -> target.application().errorShare(0));
        Ledger ledger = send(balancer, 3_000, MS / 10, 0);
        cloud.sim().runUntil(101 * SECOND);
        Outcome outcome = type == LoadBalancerType.CLASSIC ? Outcome.UNAVAILABLE : Outcome.OK;
        assertThat(ledger.count(outcome)).isEqualTo(3_000);
        assertThat(balancer.healthyHostCount()).isZero();
        cloud.drain();
    }

    /** One connection a request, so that flows spread over targets. */
    private Ledger send(LoadBalancer balancer, int count, long intervalNanos, long cpuNanos) {
        Hop hop = new Hop("web", "do", 1, demand(cpuNanos, 0), call -> null, Hop.Options.ONCE);
        int[] turn = {0};
        return cloud.clients(
                "clients",
                every(intervalNanos, cloud.sim().now(), count),
                kind(relay("lb", 0, call -> balancer.nodes().get(turn[0]++ % ZONES), hop), HOUR, RetryPolicy.NONE),
                constant(0));
    }

    @ParameterizedTest
    @EnumSource(LoadBalancerType.class)
    void drainingLosesNoRequestThatEndsWithinTheDelay(LoadBalancerType type) {
        LoadBalancer balancer = balancer(type, HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5), 300 * SECOND);
        Instance leaving = instance("leaving", 0);
        Instance staying = instance("staying", 1);
        balancer.targetGroup("web").registerHealthy(leaving);
        balancer.targetGroup("web").registerHealthy(staying);
        // Requests of ten seconds, in every moment of which somebody begins one.
        Ledger ledger = send(balancer, 1_000, 500 * MS, 10 * SECOND);
        List<Long> drained = new ArrayList<>();
        cloud.at(
                60 * SECOND,
                () -> balancer.targetGroup("web").deregister(leaving, () -> {
                    drained.add(cloud.sim().now());
                    leaving.terminate();
                }));
        assertThat(balancer.targetGroup("web").health(leaving)).isEqualTo(TargetHealth.DRAINING);
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(1_000);
        if (type.endsConnections()) {
            // As soon as the last request is answered: it began before the minute and took ten seconds.
            assertThat(drained).hasSize(1);
            assertThat(drained.get(0)).isBetween(60 * SECOND + 8 * SECOND, 70 * SECOND);
        } else {
            // Connections may outlast their requests: the whole delay passes.
            assertThat(drained).containsExactly(360 * SECOND);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LoadBalancerType.class,
            names = {"APPLICATION", "CLASSIC"})
    void whatHasNotEndedByTheEndOfTheDelayIsClosedAtThatMoment(LoadBalancerType type) {
        LoadBalancer balancer = balancer(type, HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5), 300 * SECOND);
        Instance leaving = instance("leaving", 0);
        balancer.targetGroup("web").registerHealthy(leaving);
        Ledger ledger = send(balancer, 10, 10 * SECOND, 350 * SECOND - 1);
        cloud.at(95 * SECOND, () -> balancer.targetGroup("web").deregister(leaving, () -> {}));
        cloud.sim().runUntil(HOUR);
        // Requests begin every ten seconds and take 350: five end before 395 s, and the others are cut then.
        assertThat(ledger.count(Outcome.OK)).isEqualTo(5);
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.outcome() == Outcome.RESET)
                .hasSize(5)
                .allMatch(entry -> entry.endNanos() == 395 * SECOND);
        assertThat(balancer.metrics().elb502Count()).isEqualTo(5);
    }
}
