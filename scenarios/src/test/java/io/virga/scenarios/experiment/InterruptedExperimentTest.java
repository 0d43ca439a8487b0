package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptedExperimentTest {
    private static final int MANY = 10_000;
    private static final Example MM1 = new Example("theory/mm1.yaml", List.of("simulate.duration=10s"));

    @Test
    void givesWhatTheReplicationsBeforeTheInterruptionGive() {
        ScenarioSpec many = MM1.load("simulate.replications=" + MANY);
        Progress progress = new Progress(MANY);
        Thread user = new Thread(() -> {
            while (progress.finished() < 2) {
                Thread.onSpinWait();
            }
            progress.cancel();
        });
        user.start();
        // On one thread two that are finished are the first two; on more the first might be the last of all to end.
        Experiment.Outcome outcome = new Experiment(many, "", List.of(), 1).run(progress);
        int finished = outcome.result().simulate().replications();
        assertThat(outcome.interrupted()).isTrue();
        assertThat(finished).isBetween(1, MANY - 1);
        Experiment.Outcome whole = new Experiment(MM1.load("simulate.replications=" + finished), "", List.of(), 2)
                .run(new Progress(finished));
        assertThat(whole.interrupted()).isFalse();
        assertThat(whole.result()).isEqualTo(outcome.result());
    }

    @Test
    void givesNothingWhenNoReplicationWasFinished() {
        Progress progress = new Progress(2);
        progress.cancel();
        Experiment experiment = new Experiment(MM1.load("simulate.replications=2"), "", List.of(), 1);
        assertThatThrownBy(() -> experiment.run(progress)).isInstanceOf(InterruptedRunException.class);
    }
}
