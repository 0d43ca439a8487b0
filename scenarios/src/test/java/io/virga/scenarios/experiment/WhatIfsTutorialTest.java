package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The figures in the table of what-ifs are those that its commands give; {@code -Dgolden.update=true} writes them anew, and
 * then its words are to be read again.
 */
class WhatIfsTutorialTest {
    /**
     * A question that people ask.
     *
     * @param workload whose latency the answer changes
     * @param before settings with which both are run
     * @param change settings that are the answer
     */
    private record WhatIf(String question, String file, String workload, List<String> before, List<String> change) {
        double[] differences(StringBuilder table, StringBuilder commands) {
            List<String> after = new ArrayList<>(before);
            after.addAll(change);
            RunResult from = run(before);
            RunResult to = run(after);
            double fromUsd = from.bill().monthly().doubleValue();
            double toUsd = to.bill().monthly().doubleValue();
            double fromMillis = 1_000 * TextScenario.metric(from, workload + ".latency", "mean");
            double toMillis = 1_000 * TextScenario.metric(to, workload + ".latency", "mean");
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %.2f | %.2f | %+.2f | %.1f | %.1f |\n",
                    question,
                    file,
                    fromUsd,
                    toUsd,
                    toUsd - fromUsd,
                    fromMillis,
                    toMillis));
            commands.append("# ")
                    .append(question)
                    .append("\nvirga cost examples/")
                    .append(file)
                    .append(" -r 1");
            before.forEach(set -> commands.append(option(set)));
            change.forEach(set -> commands.append(option(set)));
            commands.append("\n");
            return new double[] {toUsd / fromUsd, toMillis / fromMillis};
        }

        private RunResult run(List<String> sets) {
            ScenarioSpec spec = new Example(file, List.of("simulate.replications=1")).load(sets.toArray(String[]::new));
            return new Experiment(spec, "", List.of(), 2).run(new Progress(1)).result();
        }

        private static String option(String set) {
            return " \\\n  --set " + (set.contains(" ") ? "\"" + set + "\"" : set);
        }
    }

    private static final WhatIf GRAVITON = new WhatIf(
            "Graviton instead of x86",
            "shop-year.yaml",
            "shoppers",
            List.of("simulate.to=24h"),
            List.of("resources.web.instanceType=m7g.large", "resources.web.measuredOn=m5.large"));
    private static final WhatIf GP3 = new WhatIf(
            "gp3 instead of gp2",
            "gp2-burst.yaml",
            "batch",
            List.of("simulate.duration=1m", "depth=1"),
            List.of("resources.data.volumeType=gp3"));
    private static final WhatIf CROSS_ZONE = new WhatIf(
            "cross-zone load balancing off, NLB",
            "zone-loss-cross-zone.yaml",
            "shoppers",
            List.of(
                    "faults={}",
                    "objectives={}",
                    "resources.alb.type=networkLoadBalancer",
                    "workloads.shoppers.requests.browse.responseSize=256KiB"),
            List.of("crossZone=false"));
    private static final WhatIf ENDPOINT = new WhatIf(
            "interface endpoints instead of NAT",
            "nat-gateway.yaml",
            "shoppers",
            List.of("simulate.duration=20m"),
            List.of("resources.nat={ type: interfaceEndpoint, zones: [us-east-1.a, us-east-1.b, us-east-1.c] }"));
    private static final WhatIf MULTI_AZ = new WhatIf(
            "Multi-AZ on",
            "multi-az.yaml",
            "shoppers",
            List.of("faults={}", "objectives={}", "simulate.duration=20m", "multiAz=false"),
            List.of("multiAz=true"));
    private static final WhatIf IO_OPTIMIZED = new WhatIf(
            "Aurora I/O-Optimized",
            "databases/aurora.yaml",
            "shoppers",
            List.of(
                    "faults={}",
                    "objectives={}",
                    "simulate.duration=10m",
                    "workloads.shoppers.arrivals.poisson.rate=100/s"),
            List.of("resources.db.volume.storageType=aurora-iopt1"));
    private static final WhatIf PROVISIONED = new WhatIf(
            "a provisioned instance instead of Serverless",
            "databases/serverless.yaml",
            "staff",
            List.of("simulate.from=10h", "simulate.to=10h30m", "simulate.warmup=10m"),
            List.of("resources.db={ type: auroraCluster, engine: aurora-postgresql, instanceType: db.r7g.large,"
                    + " placement: { writer: eu-west-1.a }, volume: { size: 50GiB }, reads: [],"
                    + " service: { write: { cpu: { exponential: { mean: 20ms } } } } }"));

    @Test
    void printsTheFiguresThatItsCommandsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | what if | example | USD a month | then | difference | mean answer, ms | then |
            |---|---|---|---|---|---|---|
            """);
        StringBuilder commands = new StringBuilder("```\n");
        double[] graviton = GRAVITON.differences(table, commands);
        double[] gp3 = GP3.differences(table, commands);
        double[] crossZone = CROSS_ZONE.differences(table, commands);
        double[] endpoint = ENDPOINT.differences(table, commands);
        double[] multiAz = MULTI_AZ.differences(table, commands);
        double[] optimized = IO_OPTIMIZED.differences(table, commands);
        double[] provisioned = PROVISIONED.differences(table, commands);
        TutorialFigures.check("what-ifs.md", "figures of the runs", table.toString());
        TutorialFigures.check(
                "what-ifs.md", "commands", commands.append("```\n").toString());
        // What the words of the page say.
        assertThat(graviton[0]).isLessThan(0.95);
        assertThat(gp3[0]).isLessThan(1);
        assertThat(crossZone[0]).isLessThan(1);
        assertThat(endpoint[0]).isLessThan(0.8);
        assertThat(multiAz[0]).isGreaterThan(1.2);
        assertThat(multiAz[1]).isGreaterThan(1);
        assertThat(optimized[1]).isCloseTo(1, within(1e-9));
        assertThat(provisioned[0]).isNotCloseTo(1, within(0.05));
    }
}
