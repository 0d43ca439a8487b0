package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcessorSharingTest {
    private final Recorder entity = Recorder.create();

    @Test
    void jobsPresentShareTheProcessor() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        cpu.start("a", 100);
        entity.at(50, () -> cpu.start("b", 100));
        entity.at(60, () -> cpu.start("c", 10));
        entity.run();
        // a alone until 50, two until 60, three from there: c needs 10 of a third of the processor.
        assertThat(entity.log).containsExactly("90 end c", "160 end a", "210 end b");
    }

    @Test
    void aJobUsesOneProcessorAtMost() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(2));
        cpu.start("a", 100);
        cpu.start("b", 100);
        entity.at(50, () -> cpu.start("c", 100));
        entity.run();
        assertThat(entity.log).containsExactly("125 end a", "125 end b", "175 end c");
        assertThat(cpu.rateOverTime().integral()).isEqualTo(300);
    }

    @Test
    void workOfNothingEndsAtOnceAndEqualJobsInOrderOfArrival() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        cpu.start("a", 30);
        cpu.start("b", 30);
        cpu.start("zero", 0);
        entity.run();
        assertThat(entity.log).containsExactly("0 end zero", "60 end a", "60 end b");
    }

    @Test
    void jobsPresentGoOnAtTheNewCapacity() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(2));
        cpu.start("a", 100);
        cpu.start("b", 200);
        entity.at(60, () -> cpu.changeCapacity(jobs -> 0.5));
        entity.at(140, () -> cpu.changeCapacity(ServiceCapacity.ofProcessors(2)));
        entity.run();
        // Both have 60 done at 60, and a quarter of the time from there 20 more at 140.
        assertThat(entity.log).containsExactly("160 end a", "260 end b");
        assertThat(cpu.rateOverTime().integral()).isEqualTo(300);
    }

    @Test
    void aStoppedJobKeepsWhatIsLeftOfItAndTheOthersGoOnWithoutIt() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        cpu.start("a", 100);
        cpu.start("b", 50);
        cpu.start("c", 100);
        entity.at(30, () -> {
            assertThat(cpu.greatest(job -> job.charAt(0))).isEqualTo("c");
            double left = cpu.stop("a");
            assertThat(left).isEqualTo(90);
            entity.at(100, () -> cpu.start("a", left));
        });
        entity.run();
        // At 30 each has 10 done, at 100 b and c have 45; then all share until b ends.
        assertThat(entity.log).containsExactly("115 end b", "215 end c", "250 end a");
        assertThatThrownBy(() -> cpu.stop("nobody")).isInstanceOf(SimulationException.class);
    }

    @Test
    void nothingProgressesWithoutCapacity() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        cpu.start("a", 100);
        entity.at(40, () -> cpu.changeCapacity(jobs -> 0));
        entity.at(90, () -> cpu.changeCapacity(ServiceCapacity.ofProcessors(1)));
        entity.run();
        assertThat(entity.log).containsExactly("150 end a");
    }

    @Test
    void changesTheCapacityOfIdleServers() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        cpu.changeCapacity(jobs -> 0.1);
        cpu.start("a", 10);
        entity.run();
        assertThat(entity.log).containsExactly("100 end a");
    }

    @Test
    void resetDismissesInOrderOfArrival() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        cpu.start("a", 300);
        cpu.start("b", 100);
        cpu.start("c", 200);
        entity.at(30, () -> cpu.reset(job -> entity.log("dismiss " + job)));
        entity.run();
        assertThat(entity.log).containsExactly("30 dismiss a", "30 dismiss b", "30 dismiss c");
        assertThat(cpu.jobs()).isZero();
    }

    /** A job that never leaves keeps the processor busy for a year; each short job still ends to the nanosecond. */
    @Test
    void endsToTheNanosecondInABusyPeriodOfAYear() {
        Simulation sim = entity.simulation();
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(2));
        long hour = 3_600_000_000_000L;
        cpu.start("background", 1e18);
        for (int i = 1; i <= 366 * 24; i++) {
            sim.runUntil(i * hour);
            cpu.start("job", 1_000_003);
            sim.runUntil(i * hour + 2_000_000);
        }
        assertThat(entity.log).hasSize(366 * 24).allMatch(line -> endOffset(line, hour) == 1_000_003);
    }

    private static long endOffset(String line, long hour) {
        return Long.parseLong(line.substring(0, line.indexOf(' '))) % hour;
    }

    @Test
    void workThatIsNoNumberIsAnError() {
        ProcessorSharing<String> cpu = entity.processors(ServiceCapacity.ofProcessors(1));
        assertThatThrownBy(() -> cpu.start("a", Double.NaN))
                .hasMessageContaining("test#cpu: work must be a finite number");
        assertThatThrownBy(() -> cpu.start("a", -1)).hasMessageContaining("not -1.0");
    }
}
