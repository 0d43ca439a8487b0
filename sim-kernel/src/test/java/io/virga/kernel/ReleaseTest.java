package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final int GENERATIONS = 100_000;

    private final Recorder keeper = Recorder.create();
    private final Simulation sim = keeper.simulation();

    @Test
    void forgetsTheEntityAndCancelsItsTimers() {
        Recorder gone = new Recorder(sim, "gone");
        Timer timer = gone.clock("alarm", () -> gone.log("alarm"));
        timer.schedule(5);
        sim.release(gone);
        sim.release(gone);
        keeper.run();
        assertThat(gone.isReleased()).isTrue();
        assertThat(gone.log).isEmpty();
        assertThat(sim.entities()).containsExactly(keeper);
        assertThat(timer.isScheduled()).isFalse();
        timer.cancel();
    }

    @Test
    void refusesToScheduleATimerOfOneThatIsGone() {
        Recorder gone = new Recorder(sim, "gone");
        Timer timer = gone.clock("alarm", () -> gone.log("alarm"));
        sim.release(gone);
        assertThatThrownBy(() -> timer.schedule(1))
                .isInstanceOf(SimulationException.class)
                .hasMessage("gone#alarm cannot be scheduled: its entity was released");
    }

    @Test
    void deliversWhatIsOnItsWayAndWhatIsSentLater() {
        Recorder gone = new Recorder(sim, "gone");
        InPort<String> port = gone.logging("in");
        Activity<String> work = gone.work("work", subject -> gone.log("done " + subject));
        port.schedule("early", 5);
        work.hold("task", 7);
        sim.release(gone);
        keeper.at(6, () -> port.schedule("late", 4));
        keeper.run();
        assertThat(gone.log).containsExactly("5 in early", "7 done task", "10 in late");
    }

    @Test
    void givesTheNumbersOfOneThatIsGoneToAnother() {
        Recorder gone = new Recorder(sim, "gone");
        InPort<String> oldPort = gone.logging("in");
        sim.release(gone);
        Recorder next = new Recorder(sim, "next");
        InPort<String> newPort = next.logging("in");
        newPort.schedule("for next", 1);
        oldPort.schedule("for gone", 1);
        keeper.run();
        assertThat(next.log).containsExactly("1 in for next");
        assertThat(gone.log).containsExactly("1 in for gone");
    }

    @Test
    void freesThePathWhichGivesTheSameDrawsAgain() {
        Recorder first = new Recorder(sim, "one");
        double draw = first.stream("luck").nextDouble();
        assertThatThrownBy(() -> new Recorder(sim, "one")).hasMessageContaining("two entities have the path 'one'");
        sim.release(first);
        assertThat(new Recorder(sim, "one").stream("luck").nextDouble()).isEqualTo(draw);
    }

    @Test
    void leavesEventsAndFingerprintAsTheyAre() {
        assertThat(generations(100, true)).isEqualTo(generations(100, false));
    }

    @Test
    void keepsNothingOfAHundredThousandThatCameAndWent() {
        generations(GENERATIONS, true);
        assertThat(sim.entities()).containsExactly(keeper);
        assertThat(sim.knownContinuations()).isLessThan(20);
        assertThat(sim.knownStreams()).isZero();
    }

    /** Each greets, waits and sends one message before the next comes. */
    private static final class Generations {
        private final Recorder keeper;
        private final boolean releases;
        private final List<Recorder> living = new ArrayList<>();

        Generations(Recorder keeper, boolean releases) {
            this.keeper = keeper;
            this.releases = releases;
        }

        void live(int number) {
            Recorder one = new Recorder(keeper.simulation(), "generation-" + number);
            living.add(one);
            InPort<String> port = one.port("in", message -> {});
            Timer timer = one.clock("alarm", () -> {});
            timer.schedule(1 + (long) (3 * one.stream("wait").nextDouble()));
            port.schedule("hello", 2);
            if (living.size() > 2 && releases) {
                keeper.simulation().release(living.remove(0));
            }
        }
    }

    private RunSummary generations(int count, boolean releases) {
        Recorder recorder = count == GENERATIONS ? keeper : Recorder.create();
        Generations generations = new Generations(recorder, releases);
        Timer[] birth = new Timer[1];
        int[] number = {0};
        birth[0] = recorder.clock("birth", () -> {
            generations.live(number[0]++);
            if (number[0] < count) {
                birth[0].schedule(4);
            }
        });
        birth[0].schedule(0);
        RunSummary summary = recorder.simulation().runUntil(10L * count);
        if (releases) {
            generations.living.forEach(recorder.simulation()::release);
        }
        return summary;
    }
}
