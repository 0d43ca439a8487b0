package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessTest {
    private final Simulation sim =
            Simulation.create(SimulationConfig.of(1, 0).withLimits(new Limits(1000, 1000, 10, 300)));
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        sim.close();
    }

    private final class Actor extends Process {
        private final Consumer<Actor> life;
        final Mailbox<String> inbox = mailbox("inbox");

        Actor(String path, Consumer<Actor> life) {
            super(sim, path);
            this.life = life;
        }

        @Override
        protected void body() {
            life.accept(this);
        }

        void log(String what) {
            log.add(now() + " " + path() + " " + what);
        }

        void sleep(long nanos) {
            hold(nanos);
        }

        void rest() {
            passivate();
        }

        String receive() {
            return waitFor(inbox);
        }

        String receive(String prefix) {
            return waitFor(inbox, message -> message.startsWith(prefix));
        }

        Optional<String> receive(String prefix, long timeoutNanos) {
            return waitFor(inbox, message -> message.startsWith(prefix), timeoutNanos);
        }
    }

    @Test
    void bodiesHoldAndTakeTurns() {
        for (String name : new String[] {"a", "b"}) {
            new Actor(name, actor -> {
                for (int i = 0; i < 2; i++) {
                    actor.log("works");
                    actor.sleep(10);
                }
            });
        }
        sim.runUntil(100);
        assertThat(log).containsExactly("0 a works", "0 b works", "10 a works", "10 b works");
    }

    @Test
    void receivesWhatItWantsAndLeavesTheRest() {
        Actor actor = new Actor("a", self -> {
            self.log(self.receive("y"));
            self.log(self.receive());
            self.log(self.receive("z", 5).orElse("timeout"));
            self.log(self.receive("z", 100).orElse("timeout"));
        });
        actor.inbox.port().schedule("x1", 1);
        actor.inbox.port().schedule("y1", 2);
        actor.inbox.port().schedule("z1", 20);
        sim.runUntil(100);
        assertThat(log).containsExactly("2 a y1", "2 a x1", "7 a timeout", "20 a z1");
        assertThat(actor.isEnded()).isTrue();
    }

    @Test
    void passivatesUntilItIsActivated() {
        Actor sleeper = new Actor("sleeper", self -> {
            self.rest();
            self.log("first");
            self.rest();
            self.log("second");
        });
        new Actor("waker", self -> {
            self.sleep(5);
            sleeper.activate();
            self.sleep(5);
            sleeper.activate();
        });
        sim.runUntil(100);
        assertThat(log).containsExactly("5 sleeper first", "10 sleeper second");
    }

    @Test
    void anInterruptEndsAHold() {
        Actor worker = new Actor("worker", self -> {
            try {
                self.sleep(100);
                self.log("done");
            } catch (ProcessInterruption e) {
                self.log("interrupted: " + e.getMessage());
                self.sleep(3);
                self.log("went on");
            }
        });
        new Actor("boss", self -> {
            self.sleep(10);
            worker.interrupt("fire");
        });
        sim.runUntil(1000);
        assertThat(log).containsExactly("10 worker interrupted: fire", "13 worker went on");
        worker.interrupt("too late");
        assertThat(sim.runUntil(2000).stopReason()).isNull();
    }

    @Test
    void aBodyThatFailsIsAnErrorWithEntityAndTime() {
        new Actor("a", self -> {
            self.sleep(12);
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> sim.runUntil(100))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("at 12 ns a#body failed with java.lang.IllegalStateException: broken");
    }

    @Test
    void aBodyThatNeverYieldsIsAnErrorWithEntityAndTime() {
        new Actor("greedy", self -> {
            self.sleep(3);
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        assertThatThrownBy(() -> sim.runUntil(100))
                .hasMessageContaining("at 3 ns greedy#body failed with")
                .hasMessageContaining("did not hold, wait or end within 300 ms");
    }

    @Test
    void closingUnwindsBodiesThatWait() {
        Actor actor = new Actor("a", self -> {
            try {
                self.rest();
            } finally {
                self.log("unwound");
            }
        });
        sim.runUntil(10);
        sim.close();
        assertThat(log).containsExactly("10 a unwound");
        assertThat(actor.isEnded()).isTrue();
    }

    @Test
    void releasedProcessesEndWhereTheyWait() {
        Actor sleeper = new Actor("sleeper", self -> {
            self.hold(10);
            self.log("wakes");
        });
        sim.runUntil(5);
        sim.release(sleeper);
        sim.runUntil(20);
        assertThat(sleeper.isEnded()).isTrue();
        assertThat(log).isEmpty();
    }

    @Test
    void processesCannotReleaseThemselvesInTheirBodies() {
        new Actor("leaver", sim::release);
        assertThatThrownBy(() -> sim.runUntil(1))
                .hasMessageContaining("leaver cannot be released by its own body: let the body end");
    }
}
