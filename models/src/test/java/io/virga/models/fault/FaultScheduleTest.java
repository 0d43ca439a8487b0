package io.virga.models.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import io.virga.models.traffic.Degradable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultScheduleTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;

    private final Simulation sim = Simulation.create(SimulationConfig.of(3, 0));
    private final Journal journal = new Journal(sim);
    private final Region region = new Region("r");
    private final AvailabilityZone zone = new AvailabilityZone(sim, region, "a", 0);
    private final Service service = new Service();
    private final Degradation degradation = new Degradation("psp", service);

    /** Notes how it is degraded. */
    private static final class Service implements Degradable {
        double slowdown = 1;
        double errorShare;

        @Override
        public void slowdown(double factor) {
            slowdown = factor;
        }

        @Override
        public void errorShare(double share) {
            errorShare = share;
        }
    }

    private FaultSchedule once(String name, Fault fault, long at, long duration) {
        return new FaultSchedule(sim, name, fault, new FaultTiming.At(at, 0), new Constant(duration), journal);
    }

    @Test
    void strikesAndPassesAtItsTimesAndSaysSo() {
        FaultSchedule schedule = once("loss", new PowerLoss(zone), 90 * SECOND, 30 * SECOND);

        sim.runUntil(90 * SECOND - 1);
        assertThat(zone.isPowered()).isTrue();
        sim.runUntil(90 * SECOND);
        assertThat(zone.isPowered()).isFalse();
        assertThat(schedule.occurrences()).containsExactly(new FaultSchedule.Occurrence(90 * SECOND, Long.MAX_VALUE));
        sim.runUntil(120 * SECOND);

        assertThat(zone.isPowered()).isTrue();
        assertThat(schedule.occurrences()).containsExactly(new FaultSchedule.Occurrence(90 * SECOND, 120 * SECOND));
        assertThat(journal.entries())
                .containsExactly(
                        new Journal.Entry(90 * SECOND, "fault", "r.a", "loses power"),
                        new Journal.Entry(120 * SECOND, "fault-end", "r.a", "has power again"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void fallsWithinItsJitterAtAnotherPlaceInEachReplication(long replication) {
        Simulation run = Simulation.create(SimulationConfig.of(3, replication));
        AvailabilityZone lost = new AvailabilityZone(run, new Region("r"), "a", 0);
        FaultSchedule schedule = new FaultSchedule(
                run, "loss", new PowerLoss(lost), new FaultTiming.At(MINUTE, MINUTE), null, new Journal(run));
        run.runUntil(2 * MINUTE);

        long struck = schedule.occurrences().get(0).startNanos();
        assertThat(struck).isBetween(MINUTE, 2 * MINUTE);
        assertThat(struck % SECOND).isNotZero();
    }

    @Test
    void comesAgainAfterEachEndByDrawsOfItsOwn() {
        FaultTiming often = new FaultTiming.Every(new Exponential(10 * MINUTE));
        FaultSchedule alone =
                new FaultSchedule(sim, "slow", new Slowdown(degradation, 2), often, new Constant(MINUTE), journal);
        sim.runUntil(600 * MINUTE);

        Simulation crowded = Simulation.create(SimulationConfig.of(3, 0));
        AvailabilityZone other = new AvailabilityZone(crowded, new Region("r"), "a", 0);
        new FaultSchedule(crowded, "loss", new PowerLoss(other), often, new Constant(MINUTE), new Journal(crowded));
        FaultSchedule same = new FaultSchedule(
                crowded, "slow", new Slowdown(degradation, 2), often, new Constant(MINUTE), new Journal(crowded));
        crowded.runUntil(600 * MINUTE);

        assertThat(alone.occurrences()).hasSizeBetween(30, 80).isEqualTo(same.occurrences());
        for (int i = 1; i < alone.occurrences().size(); i++) {
            assertThat(alone.occurrences().get(i).startNanos())
                    .isGreaterThan(alone.occurrences().get(i - 1).endNanos());
        }
    }

    @Test
    void multipliesSlowdownsThatOverlapAndLeavesNothingBehind() {
        once("slow", new Slowdown(degradation, 10), 10 * SECOND, 20 * SECOND);
        once("slower", new Slowdown(degradation, 0.3 + 1), 20 * SECOND, 20 * SECOND);
        once("twin", new Slowdown(degradation, 10), 22 * SECOND, 2 * SECOND);

        sim.runUntil(10 * SECOND);
        assertThat(service.slowdown).isEqualTo(10);
        sim.runUntil(20 * SECOND);
        assertThat(service.slowdown).isEqualTo(13);
        sim.runUntil(22 * SECOND);
        assertThat(service.slowdown).isEqualTo(130);
        sim.runUntil(24 * SECOND);
        assertThat(service.slowdown).isEqualTo(13);
        sim.runUntil(30 * SECOND);
        assertThat(service.slowdown).isEqualTo(1.3);
        sim.runUntil(40 * SECOND);
        assertThat(service.slowdown).isEqualTo(1);
    }

    @Test
    void combinesErrorSharesAsIndependentChances() {
        once("some", new ErrorRate(degradation, 0.5), 10 * SECOND, 20 * SECOND);
        once("more", new ErrorRate(degradation, 0.2), 20 * SECOND, 20 * SECOND);
        once("slow", new Slowdown(degradation, 3), 20 * SECOND, 5 * SECOND);

        sim.runUntil(20 * SECOND);
        assertThat(service.errorShare).isEqualTo(0.6);
        assertThat(service.slowdown).isEqualTo(3);
        sim.runUntil(40 * SECOND);
        assertThat(service.errorShare).isZero();
        assertThat(service.slowdown).isEqualTo(1);
    }

    @Test
    void keepsAZoneDarkUntilTheLastOfItsOutagesIsOver() {
        once("first", new PowerLoss(zone), 10 * SECOND, 20 * SECOND);
        once("second", new PowerLoss(zone), 20 * SECOND, 20 * SECOND);

        sim.runUntil(30 * SECOND);
        assertThat(zone.isPowered()).isFalse();
        sim.runUntil(40 * SECOND);
        assertThat(zone.isPowered()).isTrue();
        assertThat(journal.entries())
                .extracting(Journal.Entry::text)
                .contains("stays without power: another outage goes on", "has power again");
    }

    @Test
    void stopsAsManyInstancesAsItSaysEachOnce() {
        List<String> stopped = new ArrayList<>();
        FaultSchedule schedule =
                new FaultSchedule(sim, "stop", stopOf(5, 3, stopped), new FaultTiming.At(0, 0), null, journal);
        sim.runUntil(SECOND);

        assertThat(stopped).hasSize(3).doesNotHaveDuplicates();
        assertThat(schedule.occurrences()).containsExactly(new FaultSchedule.Occurrence(0, 0));
        assertThat(journal.entries().get(0).text())
                .isEqualTo("3 of 5 running instances stop: " + String.join(", ", stopped));
    }

    @Test
    void stopsAllWhenFewerRun() {
        List<String> stopped = new ArrayList<>();
        new FaultSchedule(sim, "stop", stopOf(2, 3, stopped), new FaultTiming.At(0, 0), null, journal);
        sim.runUntil(SECOND);

        assertThat(stopped).containsExactlyInAnyOrder("i0", "i1");
    }

    @Test
    void choosesVictimsEvenly() {
        int[] hits = new int[4];
        List<String> stopped = new ArrayList<>();
        new FaultSchedule(
                sim, "stop", stopOf(4, 1, stopped), new FaultTiming.Every(new Constant(SECOND)), null, journal);
        sim.runUntil(4_000 * SECOND);
        stopped.forEach(name -> hits[name.charAt(1) - '0']++);

        // 1,000 hits expected each; 5 standard deviations of the binomial are 137. The seed is fixed: it cannot
        // flicker.
        for (int hit : hits) {
            assertThat(hit).isBetween(863, 1_137);
        }
    }

    @Test
    void rejectsWhatCannotBe() {
        sim.runUntil(MINUTE);

        assertThatThrownBy(() -> once("late", new PowerLoss(zone), 0, 1)).hasMessageContaining("already");
        assertThatThrownBy(() -> new Slowdown(degradation, 0.5)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new ErrorRate(degradation, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new FaultTiming.At(0, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> stopOf(1, 0, List.of())).hasMessageContaining("at least 1");
    }

    private static InstanceStop stopOf(int running, int count, List<String> stopped) {
        List<InstanceStop.Victim> victims = new ArrayList<>();
        for (int i = 0; i < running; i++) {
            String name = "i" + i;
            victims.add(new InstanceStop.Victim(name, () -> stopped.add(name)));
        }
        return new InstanceStop("web", () -> victims, count);
    }
}
