package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on caches are those that its runs give; {@code -Dgolden.update=true} writes them anew, and then
 * its words are to be read again.
 */
class ColdCacheTutorialTest {
    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | cache | callers of the database | availability | outage | hit ratio | CPU of the database | mean of good answers | USD a month |
            |---|---|---|---|---|---|---|---|
            """);
        RunResult cold = addRow(table, "one node", "call it whatever happens");
        RunResult limited = addRow(
                table,
                "one node",
                "leave it alone while it fails",
                "workloads.shoppers.requests.product.path[3].circuitBreaker={ openFor: 10s }");
        RunResult warm =
                addRow(table, "with a replica", "call it whatever happens", "resources.cache.replicasPerShard=1");
        TutorialFigures.check("cold-cache.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(outage(cold)).isNull();
        assertThat(outage(warm)).isNotNull().isLessThan(60);
        assertThat(outage(limited)).isNotNull().isGreaterThan(300);
        assertThat(value(cold, "shoppers.availability")).isLessThan(0.5);
    }

    private static RunResult addRow(StringBuilder table, String cache, String database, String... sets) {
        ScenarioSpec spec = new Example("databases/cold-cache.yaml", List.of("simulate.replications=2")).load(sets);
        RunResult result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
        Double outage = outage(result);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f%% | %s | %.1f%% | %.0f%% | %.0f ms | %.0f |\n",
                cache,
                database,
                100 * value(result, "shoppers.availability"),
                outage == null ? "for good" : String.format(Locale.ROOT, "%.0f s", outage),
                100 * value(result, "cache.CacheHitRate"),
                100 * value(result, "db.CPUUtilization"),
                1_000 * value(result, "shoppers.latency"),
                result.bill().monthly()));
        return result;
    }

    private static @Nullable Double outage(RunResult result) {
        return result.recovery().stream()
                .filter(recovery -> recovery.of().equals("shoppers"))
                .findFirst()
                .map(RecoveryResult::median)
                .orElse(null);
    }

    private static double value(RunResult result, String name) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals("mean"))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
