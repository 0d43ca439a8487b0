package io.virga.scenarios.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.sweep.AxisText;
import io.virga.scenarios.sweep.CellSource.Source;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.SweepDesign;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Servers of rate 100/s that a balancer chooses at random: each is a queue M/M/1, and the share of jobs within t is
 * 1 − exp(−(100 − λ/servers) t). The balancer and a server cost the same in each replication.
 */
final class QueueFarm {
    static final double SERVICE_RATE = 100;

    private static final String TEXT = """
        apiVersion: 1
        name: farm
        parameters:
          servers: { type: integer, default: 4 }
          rate: { type: rate, default: 250/s }
          within: { type: duration, default: 70ms }
        simulate: { duration: 8s, warmup: 2s, replications: 20 }
        regions: { us-east-1: { zones: [a], intraZoneLatency: 0s } }
        resources:
          alb:
            type: applicationLoadBalancer
            zones: [us-east-1.a]
            targets: [server]
            algorithm: weightedRandom
            latency: 0s
          server:
            type: instance
            instanceType: m7g.medium
            zones: [us-east-1.a]
            count: $servers
            workers: 1
            queue: 1000000
            service:
              job: { cpu: { exponential: { mean: 10ms } } }
        workloads:
          customers:
            target: alb
            arrivals: { poisson: { rate: $rate } }
            requests:
              job: { share: 100%, path: [alb, server], timeout: 1h }
        objectives:
          quick: { of: customers, within: $within, share: 95% }
        """;

    private final List<String> changes;

    QueueFarm(String... changes) {
        this.changes = List.of(changes);
    }

    Source load(List<String> more) {
        List<String> all = new ArrayList<>(changes);
        all.addAll(more);
        Loaded loaded = ScenarioFile.parse(Path.of("farm.yaml"), TEXT, all, new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Source(loaded, "");
    }

    SearchGoal goal() {
        return SearchGoal.of(load(List.of()).loaded().spec());
    }

    Trials trials(String axis, Path kept, int most) {
        Grid grid = Grid.of(List.of(AxisText.read(axis)));
        String sha = load(grid.changes(0)).loaded().sha256();
        SweepPlan plan = new SweepPlan("test", sha, "", grid, SweepDesign.GRID);
        return new Trials("test", plan, this::load, kept, most, 1, new Progress(1));
    }

    /** Share of jobs that are done within a time, where the farm is stable. */
    static double share(double ratePerServer, double seconds) {
        return -StrictMath.expm1(-(SERVICE_RATE - ratePerServer) * seconds);
    }
}
