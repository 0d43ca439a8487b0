package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of threads changes nothing: in one example of each kind, and in all of them in the full profile. */
class ThreadsTest {
    private static final Set<String> ONE_OF_EACH_KIND = Set.of(
            "shop-3az.yaml",
            "dns-failover.yaml",
            "blue-green.yaml",
            "spot-fleet.yaml",
            "retry-storm.yaml",
            "databases/global.yaml",
            "theory/jackson.yaml");

    static Stream<Example> oneOfEachKind() {
        return Example.all().filter(example -> ONE_OF_EACH_KIND.contains(example.file()));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void givesTheSameOnOneThreadAsOnTwo(Example example) {
        ScenarioSpec spec = example.load("simulate.replications=2");
        assertThat(run(spec, 1)).isEqualTo(run(spec, 2));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void givesTheSameOnOneThreadAsOnTwoInAnyExample(Example example) {
        givesTheSameOnOneThreadAsOnTwo(example);
    }

    private static RunResult run(ScenarioSpec spec, int threads) {
        return new Experiment(spec, "", List.of(), threads)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }
}
