package io.virga.scenarios.experiment;

import io.virga.scenarios.experiment.TheoryFigures.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A read replica written as a scenario is the M/M/1 queue of its commits. With λ = 80/s and μ = 100/s a read misses a commit
 * with probability ρ, the oldest of a mean age of 1/(μ−λ); the lag is ρ/(μ−λ), fresh times included. Three figures at 99%
 * each and a fixed seed: with another one, a right model would fail with a chance of 3% at most.
 */
class ReplicaLagScenarioValidationTest {
    @Test
    void lagAndStaleReadsAreThoseOfTheQueueOfCommits() {
        TheoryFigures.check(
                new Example("theory/replica-lag.yaml", List.of("simulate.duration=10m")),
                List.of(
                        new Figure("db.StaleReads", "share", 0.8, 0.03),
                        new Figure("db.StaleAge", "mean", 0.050, 0.12),
                        new Figure("db.ReplicaLag", "mean", 0.040, 0.15)),
                1);
    }
}
