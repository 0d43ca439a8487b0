package io.virga.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.PrecisionGoal;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import java.nio.file.Path;
import java.util.List;

/** A queue with one server and Poisson arrivals, small enough to be run thousands of times. */
final class Queue {
    private static final String TEXT = """
        apiVersion: 1
        name: queue
        parameters:
          cpu: { type: duration, default: 10ms }
        simulate: { duration: 20s, warmup: 5s, replications: 5 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          SERVER:
            type: autoScalingGroup
            instanceType: m7g.medium
            zones: [us-east-1.a]
            minSize: 1
            maxSize: 1
            workers: 1
            queue: 100000
            service:
              job: { cpu: { exponential: { mean: $cpu } } }
        workloads:
          customers:
            target: SERVER
            arrivals: { poisson: { rate: 50/s } }
            requests:
              job: { share: 100%, path: [SERVER], timeout: 1h }
        """;

    private Queue() {}

    /** The queue, whose server has this name. */
    static Design simulated(String server, String... changes) {
        Loaded loaded = loaded(server, changes);
        return new Design(
                String.join(" ", changes),
                new Experiment(loaded.spec(), loaded.sha256(), List.of(), 1)
                        .run(new Progress(loaded.spec().simulate().replications()))
                        .result(),
                loaded.settings());
    }

    /** The queue, simulated until it is known so precisely. */
    static Experiment.Outcome run(int threads, PrecisionGoal goal, String... changes) {
        Loaded loaded = loaded("server", changes);
        return new Experiment(loaded.spec(), loaded.sha256(), List.of(), threads).run(Progress.upTo(goal.most()), goal);
    }

    private static Loaded loaded(String server, String... changes) {
        String text = TEXT.replace("SERVER", server);
        Loaded loaded = ScenarioFile.parse(Path.of("queue.yaml"), text, List.of(changes), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return loaded;
    }
}
