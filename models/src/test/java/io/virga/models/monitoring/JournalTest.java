package io.virga.models.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Simulation sim = Simulation.create(SimulationConfig.of(1, 0));

    @Test
    void keepsWhatHappenedInOrderWithItsTime() {
        Journal journal = new Journal(sim);

        journal.record("fault", "eu-west-1.a", "loses power");
        sim.runUntil(5);
        journal.record("fault-end", "eu-west-1.a", "has power again");

        assertThat(journal.entries())
                .containsExactly(
                        new Journal.Entry(0, "fault", "eu-west-1.a", "loses power"),
                        new Journal.Entry(5, "fault-end", "eu-west-1.a", "has power again"));
        assertThat(journal.dropped()).isZero();
    }

    @Test
    void dropsAndCountsTheOldestBeyondItsCapacity() {
        Journal journal = new Journal(sim, 2);

        journal.record("a", "x", "1");
        journal.record("b", "x", "2");
        journal.record("c", "x", "3");

        assertThat(journal.entries()).extracting(Journal.Entry::kind).containsExactly("b", "c");
        assertThat(journal.dropped()).isEqualTo(1);
    }

    @Test
    void cannotKeepNothing() {
        assertThatThrownBy(() -> new Journal(sim, 0)).hasMessageContaining("at least 1");
    }
}
