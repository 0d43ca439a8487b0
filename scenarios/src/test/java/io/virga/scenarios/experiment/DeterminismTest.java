package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeterminismTest {
    private static RunResult run(ScenarioSpec spec, int threads) {
        return new Experiment(spec, "", List.of(), threads)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void theNumberOfThreadsChangesNothing(Example example) {
        ScenarioSpec spec = example.load("simulate.replications=3");
        assertThat(run(spec, 1)).isEqualTo(run(spec, 3));
    }

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void anotherSeedIsAnotherRun(Example example) {
        String one = run(example.load("simulate.replications=1", "simulate.seed=1"), 1)
                .fingerprint();
        String other = run(example.load("simulate.replications=1", "simulate.seed=2"), 1)
                .fingerprint();
        assertThat(one).isNotEqualTo(other);
    }
}
