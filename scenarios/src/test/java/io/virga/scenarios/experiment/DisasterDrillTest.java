package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.Milestone;
import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryCourse;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.ServedShare;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Two services behind a name: the first fails for 10 minutes, or for ever, and a runbook leads the name to the second. */
class DisasterDrillTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: STRATEGY
        simulate: { duration: 40m, replications: 2 }
        resources:
          main: { type: externalService, latency: 10ms }
          spare: { type: externalService, latency: 10ms }
          shop:
            type: recordSetGroup
            routingPolicy: weighted
            ttl: 10s
            changePropagation: 30s
            records:
              first: { resourceRecords: [main], weight: 1 }
              second: { resourceRecords: [spare], weight: 0 }
        workloads:
          clients:
            target: shop
            arrivals: { regular: { rate: 10/s } }
            clients: { ttlIgnored: 0% }
            requests: { get: { share: 100%, path: [shop, { answers: { main: [], spare: [] } }] } }
        faults:
          short: { at: 10m, jitter: 0s, action: errorRate, target: main, share: 100%, duration: 10m }
          long: { at: 10m, jitter: 0s, action: errorRate, target: main, share: 100%, duration: 100m }
        disasterRates: { short: 2/y, long: 0.1/y }
        costOfDowntime: 3600 USD/h
        objectives:
          short: { recovery: short, rto: 5m, target: 99% }
          long: { recovery: long, rto: 5m, target: 99% }
        """;

    private static final String RUNBOOKS = """
        runbooks:
          afterShort: { on: short, steps: [{ decide: 2m }, { switchDns: shop, to: second }] }
          afterLong: { on: long, steps: [{ decide: 2m }, { switchDns: shop, to: second }] }
        """;

    private static final StrategyResult IDLE = drill("idle", "");
    private static final StrategyResult READY = drill("ready", RUNBOOKS);

    private static StrategyResult drill(String name, String more) {
        return drill(name, SCENARIO, more);
    }

    private static StrategyResult drill(String name, String scenario, String more) {
        return TextScenario.drill(scenario.replace("STRATEGY", name) + more);
    }

    private static DisasterResult disaster(StrategyResult strategy, String fault) {
        return strategy.disasters().stream()
                .filter(each -> each.fault().equals(fault))
                .findFirst()
                .orElseThrow();
    }

    private static double median(DisasterResult disaster) {
        return Objects.requireNonNull(disaster.rtoSeconds().median());
    }

    /** 120 s to decide, 30 s until name servers have it, and up to 10 s in resolvers; the other fault does not strike. */
    @Test
    void simulatesEachFaultAlone() {
        StrategyResult strategy = READY;
        assertThat(median(disaster(strategy, "short"))).isBetween(150.0, 162.0);
        assertThat(median(disaster(strategy, "long"))).isBetween(150.0, 162.0);
        assertThat(strategy.meetsItsTargets()).isTrue();
    }

    @Test
    void tellsWhereTheTimeWent() {
        RecoveryPhases phases = Objects.requireNonNull(disaster(READY, "short").phases());
        assertThat(phases.detect()).isZero();
        assertThat(phases.decide()).isCloseTo(120, within(1e-6));
        assertThat(phases.switchTraffic()).isCloseTo(30, within(1e-6));
        assertThat(phases.drainCaches()).isBetween(0.0, 12.0);
    }

    /** Requests fail from the first on; half a minute after the decision name servers answer otherwise. */
    @Test
    void tellsTheCourseOfTheMedianRun() {
        RecoveryCourse course = disaster(READY, "short").course();
        assertThat(course.milestones())
                .extracting(Milestone::kind)
                .containsExactly(
                        MilestoneKind.CLIENTS_HURT,
                        MilestoneKind.DETECTED,
                        MilestoneKind.DECIDED,
                        MilestoneKind.TRAFFIC_SWITCHED,
                        MilestoneKind.SERVED);
        Milestone switched = course.milestones().get(3);
        assertThat(switched.seconds()).isCloseTo(150, within(1e-6));
        assertThat(switched.what()).startsWith("shop: does answer with second");
        assertThat(switched.p5Seconds()).isEqualTo(switched.p95Seconds()).isEqualTo(switched.seconds());
        assertThat(course.rtoSeconds())
                .isEqualTo(disaster(READY, "short").rtoSeconds().median());
        assertThat(course.served().get(0)).isEqualTo(new ServedShare(0, 0.0));
        assertThat(course.served().get(course.served().size() - 1).share()).isEqualTo(1.0);
        assertThat(course.untilSeconds()).isCloseTo(1_800, within(1e-6));
    }

    /** Whoever looks at the course of a run that was never over sees how far it came. */
    @Test
    void tellsTheCourseAlsoOfWhatWasNeverOver() {
        RecoveryCourse course = disaster(IDLE, "long").course();
        assertThat(course.rtoSeconds()).isNull();
        assertThat(course.milestones()).extracting(Milestone::kind).containsExactly(MilestoneKind.CLIENTS_HURT);
        assertThat(course.served()).containsExactly(new ServedShare(0, 0.0));
    }

    /** Leaving out what never recovered would make the worst strategy look best. */
    @Test
    void showsWhatNeverRecoversInsteadOfLeavingItOut() {
        StrategyResult strategy = IDLE;
        DisasterResult lasting = disaster(strategy, "long");
        assertThat(lasting.censored()).isEqualTo(2);
        assertThat(lasting.rtoSeconds().median()).isNull();
        assertThat(lasting.phases()).isNull();
        assertThat(median(disaster(strategy, "short"))).isBetween(600.0, 602.0);
        assertThat(strategy.meetsItsTargets()).isFalse();
    }

    /** 2 × 600 s and at least 0.1 × 30 min of downtime a year, at a dollar a second. */
    @Test
    void composesAYear() {
        YearlyRisk year = Objects.requireNonNull(IDLE.yearly());
        assertThat(year.isLowerBound()).isTrue();
        assertThat(year.downtimeSeconds()).isCloseTo(1_200 + 180, within(5.0));
        assertThat(year.lossUsd()).isCloseTo(year.downtimeSeconds(), within(1.0));
        assertThat(year.chanceOfAny()).isCloseTo(1 - Math.exp(-2.1), within(1e-9));
    }

    @Test
    void recommendsTheCheapestThatMeetsItsTargets() {
        assertThat(DisasterReport.of(List.of(IDLE, READY)).recommended()).isEqualTo("ready");
        assertThat(DisasterReport.of(List.of(IDLE)).recommended()).isEmpty();
    }

    /** Lower targets, or none, are no merit. */
    @Test
    void recommendsNothingWhereTargetsDifferOrAreMissing() {
        String lax = SCENARIO.replace("short, rto: 5m", "short, rto: 15m").replace("long, rto: 5m", "long, rto: 3h");
        StrategyResult easy = drill("easy", lax, "");
        assertThat(DisasterReport.of(List.of(READY, easy)))
                .extracting(DisasterReport::recommended, DisasterReport::reason)
                .containsExactly("", "text.yaml has other targets for 'short' than text.yaml");
        StrategyResult aimless = drill("aimless", SCENARIO.replaceFirst("(?s)objectives:.*", ""), "");
        assertThat(DisasterReport.of(List.of(READY, aimless)))
                .extracting(DisasterReport::recommended, DisasterReport::reason)
                .containsExactly(
                        "", "text.yaml has no target for 'short': write an objective with recovery and rto for it");
    }

    @Test
    void countsItsReplicationsAndStopsWhenItIsCancelled() {
        DisasterDrill drill = new DisasterDrill(TextScenario.load(SCENARIO), 1);
        Progress progress = new Progress(drill.replications() + 3);
        assertThat(drill.replications()).isEqualTo(6);
        drill.run("text.yaml", progress.after(3));
        assertThat(progress.finished()).isEqualTo(6);
        assertThat(progress.fraction()).isCloseTo(6 / 9.0, within(1e-6));
        progress.cancel();
        assertThatThrownBy(() -> drill.run("text.yaml", progress)).isInstanceOf(InterruptedRunException.class);
    }

    private static final String BACKED_UP = """
        apiVersion: 1
        name: backed-up
        simulate: { duration: 60m, replications: 1 }
        regions:
          eu-west-1: { zones: [a] }
        resources:
          app:
            type: instance
            instanceType: m7g.large
            zones: [eu-west-1.a]
            service: { order: { cpu: 1ms } }
          db:
            type: dbInstance
            engine: mysql
            instanceType: db.r6g.large
            zone: eu-west-1.a
            storage: { volumeType: gp3, size: 20GiB, data: 1GiB }
            backup: { retention: 1d }
            service: { write: { cpu: 1ms, io: { writes: 1, size: 16KiB } } }
        workloads:
          orders:
            target: app
            arrivals: { regular: { rate: 2/s } }
            requests: { order: { share: 100%, path: [app, db.write], timeout: 2s } }
        faults:
          release: { at: 10m, jitter: 0s, action: dataCorruption, target: db }
        """;

    /** Answers were given all the time, so that the share of answered requests says that nothing was wrong. */
    @Test
    void doesNotTakeWrongDataForService() {
        assertThat(disaster(TextScenario.drill(BACKED_UP.replace(", data: 1GiB", "")), "release")
                        .censored())
                .isEqualTo(1);
        StrategyResult restored = TextScenario.drill(BACKED_UP + """
            operations:
              rewind: { action: restoreToPointInTime, target: db, beforeFault: release, creation: 5m }
            runbooks:
              rewind: { on: release, steps: [{ decide: 10m }, { invoke: rewind }] }
            """);
        DisasterResult release = disaster(restored, "release");
        assertThat(median(release)).isBetween(900.0, 1_000.0);
        assertThat(release.course().served().get(0).share()).isZero();
        // Fifteen minutes of good writes went with the wrong ones.
        assertThat(Objects.requireNonNull(release.rpoSeconds().median())).isBetween(895.0, 1_000.0);
        assertThat(Objects.requireNonNull(release.lostWrites().median())).isBetween(1_790.0, 2_000.0);
    }
}
