package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.DrillShortcuts;
import io.virga.scenarios.result.Spread;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left out must not be missed. */
class DrillShortcutsTest {
    private static final DrillShortcuts BOTH = new DrillShortcuts(300.0, true);
    private static final String SCENARIO = """
        apiVersion: 1
        name: two-services
        simulate: { duration: 4h, warmup: 1m, replications: 3 }
        resources:
          main: { type: externalService, latency: 10ms }
          spare: { type: externalService, latency: 10ms }
          shop:
            type: recordSetGroup
            routingPolicy: weighted
            ttl: 10s
            records:
              first: { resourceRecords: [main], weight: 1 }
              second: { resourceRecords: [spare], weight: 0 }
        workloads:
          clients:
            target: shop
            arrivals: { poisson: { rate: 2/s } }
            requests: { get: { share: 100%, path: [shop, { answers: { main: [], spare: [] } }] } }
        faults:
          late: { at: 1h, action: errorRate, target: main, share: 100%, duration: 2h }
          lasting: { at: 3h, action: errorRate, target: main, share: 100%, duration: 5h }
        runbooks:
          move: { on: late, steps: [{ decide: { lognormal: { median: 4m, p95: 12m } } }, { switchDns: shop, to: second }] }
        """;

    private static StrategyResult drill(ScenarioSpec spec, DrillShortcuts shortcuts) {
        DisasterDrill drill = new DisasterDrill(spec, 2, shortcuts);
        return drill.run("text.yaml", new Progress(drill.replications()));
    }

    private static DisasterResult disaster(StrategyResult strategy, String fault) {
        return strategy.disasters().stream()
                .filter(each -> each.fault().equals(fault))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> seconds(DisasterResult disaster) {
        return disaster.recoveries().get(0).rtoSeconds().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A run that ends early is the beginning of the one that does not, but for how many seconds tell a share. */
    @Test
    void endRunsWhenClientsAreServedAgain() {
        ScenarioSpec spec = TextScenario.load(SCENARIO);
        DisasterResult whole = disaster(drill(spec, DrillShortcuts.NONE), "late");
        DisasterResult ended = disaster(drill(spec, new DrillShortcuts(null, true)), "late");
        assertThat(whole.course().untilSeconds()).isGreaterThan(3 * 3_540.0);
        double over = Objects.requireNonNull(ended.course().rtoSeconds())
                + ended.recoveries().get(0).holdForSeconds();
        assertThat(ended.course().untilSeconds()).isBetween(over, over + 180);
        for (int i = 0; i < 3; i++) {
            assertThat(seconds(ended).get(i)).isCloseTo(seconds(whole).get(i), within(5.0));
        }
        assertThat(ended.phases()).isNotNull();
    }

    /** What is never over is told as such only at the end of the window. */
    @Test
    void letRunsThatDoNotRecoverGoOnToTheEnd() {
        DisasterResult lasting = disaster(drill(TextScenario.load(SCENARIO), BOTH), "lasting");
        assertThat(lasting.censored()).isEqualTo(3);
        assertThat(lasting.course().untilSeconds()).isGreaterThan(3_540.0);
    }

    @Test
    void beginRunsNearTheDisaster() {
        ScenarioSpec near = GivenFault.near(TextScenario.load(SCENARIO), "lasting", 300.0);
        assertThat(near.simulate().from()).hasHours(2).hasMinutes(175);
        assertThat(near.simulate().length()).hasMinutes(65);
        assertThat(GivenFault.near(near, "late", 300.0)).isSameAs(near);
    }

    /** An event costs what it adds to the mean cost of the same time; a run that is shorter costs less, and saved nothing. */
    @Test
    void compareCostsWithTheMeanOfTheSameTime() {
        StrategyResult near = drill(TextScenario.load(SCENARIO), BOTH);
        double windowUsd = near.monthlyUsd() * 4 / 730;
        assertThat(windowUsd).isPositive();
        assertThat(disaster(near, "late").eventCost()).isCloseTo(0, within(0.1 * windowUsd));
    }

    /**
     * A quarter of the cells of the four strategies, run in full and near the disaster: the mean difference of recovery times
     * is 0 within its interval of 99.9%, which fails once in a thousand sound runs for each of four disasters, and the median
     * lies in the interval of the other. It simulates 240 hours of a shop, which takes two minutes.
     */
    @Test
    @Tag("full")
    void changeNoResultOfAStrategyBeyondItsInterval() {
        ScenarioSpec spec = new Example("dr/pilot-light.yaml", List.of("rps=2/s", "simulate.replications=16")).load();
        StrategyResult whole = drill(spec, DrillShortcuts.NONE);
        StrategyResult near = drill(spec, BOTH);
        for (DisasterResult full : whole.disasters()) {
            DisasterResult shortened = disaster(near, full.fault());
            double[] differences = IntStream.range(0, 16)
                    .mapToDouble(i -> seconds(shortened).get(i) - seconds(full).get(i))
                    .toArray();
            ConfidenceInterval mean = ConfidenceInterval.ofMean(differences, 0.999);
            assertThat(mean.lower()).as(full.fault()).isLessThanOrEqualTo(1e-9);
            assertThat(mean.upper()).as(full.fault()).isGreaterThanOrEqualTo(-1e-9);
            assertThat(median(shortened.rtoSeconds())).isBetween(low(full.rtoSeconds()), high(full.rtoSeconds()));
            assertThat(median(shortened.rpoSeconds())).isBetween(low(full.rpoSeconds()), high(full.rpoSeconds()));
        }
    }

    private static double median(Spread spread) {
        return Objects.requireNonNull(spread.median());
    }

    private static double low(Spread spread) {
        return Objects.requireNonNull(spread.medianLow());
    }

    private static double high(Spread spread) {
        return Objects.requireNonNull(spread.medianHigh());
    }
}
