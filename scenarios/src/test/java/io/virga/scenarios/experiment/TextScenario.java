package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Runs scenarios that tests write down, and reads their results. */
final class TextScenario {
    private TextScenario() {}

    static RunResult run(String text) {
        return new Experiment(load(text), "", List.of(), 1).run(new Progress(1)).result();
    }

    /** Each of its faults alone. */
    static StrategyResult drill(String text) {
        return drill(load(text), "text.yaml");
    }

    static StrategyResult drill(ScenarioSpec spec, String file) {
        DisasterDrill drill = new DisasterDrill(spec, 1);
        return drill.run(file, new Progress(drill.replications()));
    }

    static ScenarioSpec load(String text) {
        Loaded loaded = ScenarioFile.parse(Path.of("text.yaml"), text, List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return loaded.spec();
    }

    /** The first value of that name. */
    static double metric(RunResult result, String name) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .map(Metric::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    /** That statistic of the metric of that name. */
    static double metric(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .map(Metric::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + stat + " of " + name));
    }

    /** What the control plane did of one kind, as "seconds subject: text". */
    static List<String> events(RunResult result, String kind) {
        return result.events().stream()
                .filter(event -> event.kind().equals(kind))
                .map(TextScenario::line)
                .toList();
    }

    private static String line(TimelineEvent event) {
        return event.seconds() + " " + event.subject() + ": " + event.text();
    }
}
