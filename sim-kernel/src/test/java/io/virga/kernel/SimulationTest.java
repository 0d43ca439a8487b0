package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.statistics.Tally;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private final Recorder entity = Recorder.create();
    private final Simulation sim = entity.simulation();

    @Test
    void executesEventsByTimeThenPriorityThenOrderOfScheduling() {
        InPort<String> plain = entity.logging("plain");
        InPort<String> urgent = entity.logging("urgent").withPriority(-1);
        InPort<String> lazy = entity.logging("lazy").withPriority(1);
        plain.schedule("d", 5);
        lazy.schedule("e", 5);
        plain.schedule("c", 5);
        urgent.schedule("b", 5);
        plain.schedule("a", 1);
        entity.at(5, () -> entity.log("timer"));
        entity.run();
        assertThat(entity.log)
                .containsExactly("1 plain a", "5 urgent b", "5 plain d", "5 plain c", "5 timer", "5 lazy e");
    }

    @Test
    void timersAreMovedAndCancelled() {
        Timer moved = entity.clock("moved", () -> entity.log("moved"));
        Timer cancelled = entity.clock("cancelled", () -> entity.log("cancelled"));
        moved.schedule(10);
        moved.schedule(3);
        cancelled.schedule(5);
        assertThat(cancelled.isScheduled()).isTrue();
        cancelled.cancel();
        cancelled.cancel();
        assertThat(cancelled.isScheduled()).isFalse();
        RunSummary summary = sim.runUntil(100);
        assertThat(entity.log).containsExactly("3 moved");
        assertThat(moved.isScheduled()).isFalse();
        assertThat(summary.events()).isEqualTo(1);
        assertThat(summary.endNanos()).isEqualTo(100);
    }

    @Test
    void runsInPartsStepsAndStopsForAReason() {
        InPort<String> port = entity.port("in", message -> {
            entity.log(message);
            if (message.equals("stop")) {
                sim.stop("enough");
            }
        });
        port.schedule("a", 1);
        port.schedule("b", 2);
        port.schedule("stop", 3);
        port.schedule("c", 4);
        assertThat(sim.step()).isTrue();
        assertThat(sim.now()).isEqualTo(1);
        RunSummary stopped = sim.runUntil(10);
        assertThat(stopped.stopReason()).isEqualTo("enough");
        assertThat(stopped.endNanos()).isEqualTo(3);
        RunSummary ended = sim.runUntil(10);
        assertThat(ended.stopReason()).isNull();
        assertThat(ended.endNanos()).isEqualTo(10);
        assertThat(entity.log).containsExactly("1 a", "2 b", "3 stop", "4 c");
        assertThat(sim.step()).isFalse();
    }

    @Test
    void interruptionStopsALongRun() {
        AtomicInteger asked = new AtomicInteger();
        Simulation interrupted = Simulation.create(
                new SimulationConfig(1, 0, Limits.DEFAULT, () -> asked.incrementAndGet() == 2 ? "time is up" : null));
        Recorder ticker = new Recorder(interrupted, "ticker");
        Timer[] tick = new Timer[1];
        tick[0] = ticker.clock("tick", () -> tick[0].schedule(1));
        tick[0].schedule(1);
        assertThat(interrupted.runUntil(1_000_000_000).stopReason()).isEqualTo("time is up");
        assertThat(interrupted.events()).isEqualTo(1 << 15);
    }

    @Test
    void schedulingInThePastOrBeyondTheClockIsAnErrorWithEntityAndTime() {
        InPort<String> port =
                entity.port("in", message -> entity.logging("other").schedule("x", -1));
        port.schedule("m", 7);
        assertThatThrownBy(entity::run)
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("at 7 ns test#other was scheduled with a delay of -1 ns");
        Activity<String> work = entity.work("work", job -> {});
        assertThatThrownBy(() -> work.hold("m", Long.MAX_VALUE))
                .hasMessageContaining("test#work was scheduled with a delay of 9223372036854775807 ns");
        assertThatThrownBy(() -> sim.runUntil(6)).hasMessageContaining("the clock is at 7 ns");
    }

    @Test
    void aHandlerThatFailsStopsTheRunWithItsStatisticsIntact() {
        Tally tally = new Tally();
        InPort<Integer> port = entity.port("in", number -> {
            tally.add(number);
            if (number == 3) {
                throw new IllegalStateException("no threes");
            }
        });
        for (int i = 1; i <= 5; i++) {
            port.schedule(i, i * 10L);
        }
        assertThatThrownBy(entity::run)
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("at 30 ns test#in failed with java.lang.IllegalStateException: no threes")
                .hasMessageContaining("subject: 3")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(tally.sum()).isEqualTo(6);
        assertThat(sim.summary().endNanos()).isEqualTo(30);
        assertThat(sim.summary().events()).isEqualTo(3);
    }

    @Test
    void anEventStormAtOneInstantIsAnErrorThatNamesTheEntity() {
        Simulation bounded = Simulation.create(SimulationConfig.of(1, 0).withLimits(new Limits(1000, 1000, 1000)));
        Recorder storm = new Recorder(bounded, "storm");
        Timer[] timer = new Timer[1];
        timer[0] = storm.clock("again", () -> timer[0].schedule(0));
        timer[0].schedule(5);
        assertThatThrownBy(() -> bounded.runUntil(10))
                .hasMessageContaining("more than 1000 events at 5 ns; the last goes to storm#again");
    }

    @Test
    void tooManyPendingEventsAreAnErrorThatNamesTheEntity() {
        Simulation bounded = Simulation.create(SimulationConfig.of(1, 0).withLimits(new Limits(1000, 100, 1000)));
        InPort<String> port = new Recorder(bounded, "leak").logging("in");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 101; i++) {
                        port.schedule("m", i);
                    }
                })
                .hasMessageContaining("more than 100 pending events; the last goes to leak#in");
    }

    @Test
    void twoEntitiesOfOnePathAreAnError() {
        assertThatThrownBy(() -> new Recorder(sim, "test")).hasMessageContaining("two entities have the path 'test'");
    }

    @Test
    void connectingAPortTwiceIsAnError() {
        OutPort<String> out = entity.out("out");
        out.connect(entity.logging("a"));
        assertThatThrownBy(() -> out.connect(entity.logging("b")))
                .hasMessageContaining("port test#out is connected to test#a already");
        assertThatThrownBy(() -> entity.<String>out("loose").send("m", 0))
                .hasMessageContaining("port test#loose is not connected");
    }

    @Test
    void messagesTravelBetweenPorts() {
        OutPort<String> out = entity.out("out");
        out.connect(entity.logging("in"));
        out.send("hello", 42);
        entity.run();
        assertThat(entity.log).containsExactly("42 in hello");
    }
}
