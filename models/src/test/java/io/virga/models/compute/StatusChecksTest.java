package io.virga.models.compute;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Detection of n failed checks takes from n − 1 to n minutes, since checks come once a minute (EC2 User Guide, "Status checks
 * for Amazon EC2 instances"); a recovery takes that, its migration of 120 s and its boot of 30 s.
 */
class StatusChecksTest {
    private static final long MINUTE = 60 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final AvailabilityZone zone = new AvailabilityZone(cloud.sim(), new Region("r"), "z", 9)
            .install(new UniformHardware(1, 1, 6, new HostShape(2, 8)));

    private record Machine(Instance instance, InstanceControl control, StatusChecks checks, InstanceRecovery recovery) {
        boolean serves() {
            return instance.applicationReady();
        }
    }

    private Machine machine(String name, int recoverAfter, int rebootAfter) {
        ServiceStation application = new ServiceStation(
                cloud.sim(), name + ".app", cloud.calls(), zone, settings(1, 9, 1), new StationTotals(cloud.sim()));
        Placement placement = (Placement) zone.place(TestCloud.TYPE, PlacementRule.ANYWHERE);
        Instance instance = new Instance(cloud.sim(), name, TestCloud.TYPE, placement, application);
        InstanceTimes times = new InstanceTimes(
                constant(20 * SECOND), constant(30 * SECOND), constant(SECOND), constant(10 * SECOND), 0);
        InstanceControl control = new InstanceControl(instance, times, PlacementRule.ANYWHERE, cloud.journal());
        InstanceRecovery recovery = new InstanceRecovery(
                instance, PlacementRule.ANYWHERE, constant(120 * SECOND), constant(30 * SECOND), cloud.journal());
        StatusChecks checks = new StatusChecks(
                instance,
                new StatusCheckActions(recoverAfter, rebootAfter),
                recovery::recover,
                control::reboot,
                cloud.journal());
        control.begin();
        return new Machine(instance, control, checks, recovery);
    }

    /** Seconds from the loss of the host's power until the application answers. */
    private double recoveryTime(Machine machine, long lossNanos) {
        List<Long> answers = new ArrayList<>();
        machine.instance().onBooted(() -> answers.add(cloud.sim().now()));
        cloud.at(lossNanos, () -> machine.instance().domain().losePower());
        cloud.drain();
        assertThat(answers).hasSize(1);
        return (answers.get(0) - lossNanos) / (double) SECOND;
    }

    @Test
    void recoversBetweenOneAndTwoMinutesAfterTwoChecksFailed() {
        Machine machine = machine("i", 2, 0);
        assertThat(recoveryTime(machine, 1_000 * SECOND)).isBetween(60.0 + 150, 120.0 + 150);
        assertThat(machine.instance().isReachable()).isTrue();
    }

    @Test
    void anAlarmOfMorePeriodsRecoversThatMuchLater() {
        double two = recoveryTime(machine("i", 2, 0), 1_000 * SECOND);
        // The phase of the checks is that of the path, so the same instance in a second cloud differs by three minutes.
        StatusChecksTest other = new StatusChecksTest();
        double five = other.recoveryTime(other.machine("i", 5, 0), 1_000 * SECOND);
        assertThat(five - two).isEqualTo(180.0);
    }

    @Test
    void detectionIsUniformOverAMinuteSinceChecksAreOutOfStepWithFailures() {
        // 6 instances at the same moment: each waits 0 to 60 s for its first failed check, at its own second.
        List<Machine> machines = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Machine machine = machine("i" + i, 0, 1);
            machine.instance().onBooted(() -> times.add(cloud.sim().now() / (double) SECOND - 1_030));
            machines.add(machine);
        }
        cloud.at(
                1_000 * SECOND,
                () -> machines.forEach(machine -> machine.instance().hang()));
        cloud.drain();
        assertThat(times).hasSize(6).allMatch(time -> time > 0 && time <= 60).doesNotHaveDuplicates();
    }

    @Test
    void keepsItsIdAndStaysRunningAndBilledWhileItIsRecovered() {
        Machine machine = machine("i", 2, 0);
        Instance instance = machine.instance();
        cloud.at(1_000 * SECOND, () -> instance.domain().losePower());
        cloud.drain();
        assertThat(instance.state()).isEqualTo(Instance.State.RUNNING);
        assertThat(instance.runIntervals()).containsExactly(new Instance.RunInterval(0, Long.MAX_VALUE));
        assertThat(instance.domain().path()).isNotEqualTo("r.z.rack-1.host-1");
    }

    @Test
    void bootsWhereItIsWhenItsHostComesBackBeforeTheSecondCheck() {
        Machine machine = machine("i", 2, 0);
        cloud.at(1_000 * SECOND, () -> machine.instance().domain().losePower());
        cloud.at(1_050 * SECOND, () -> machine.instance().domain().restorePower());
        cloud.drain();
        assertThat(machine.recovery().migrations()).isZero();
        assertThat(machine.serves()).isTrue();
    }

    @Test
    void isNotRecoveredWhileItsZoneIsDarkAndBootsWhenPowerReturns() {
        Machine machine = machine("i", 2, 0);
        cloud.at(1_000 * SECOND, zone::losePower);
        cloud.at(3_000 * SECOND, zone::restorePower);
        cloud.drain();
        assertThat(machine.recovery().migrations()).isZero();
        assertThat(machine.serves()).isTrue();
        assertThat(cloud.journal().entries())
                .anyMatch(entry ->
                        entry.text().equals("is not recovered: InsufficientInstanceCapacity: the zone has no power"));
    }

    @Test
    void isTriedThreeTimesADay() {
        Machine machine = machine("i", 2, 0);
        for (int i = 1; i <= 4; i++) {
            cloud.at(i * 20L * MINUTE, () -> machine.instance().domain().losePower());
        }
        cloud.sim().runUntil(100 * MINUTE);
        assertThat(machine.recovery().migrations()).isEqualTo(3);
        assertThat(machine.serves()).isFalse();
        assertThat(cloud.journal().entries())
                .anyMatch(entry -> entry.text().equals("is not recovered: EC2 has tried three times within a day"));
    }

    @Test
    void aHostThatFailsUnderTheNewPlaceIsAnotherFailure() {
        Machine machine = machine("i", 2, 0);
        cloud.at(1_000 * SECOND, () -> machine.instance().domain().losePower());
        cloud.at(1_400 * SECOND, () -> machine.instance().domain().losePower());
        cloud.drain();
        assertThat(machine.recovery().migrations()).isEqualTo(2);
        assertThat(machine.serves()).isTrue();
    }

    @Test
    void anInstanceThatHangsFailsItsInstanceCheckAndIsRebootedByAnAlarmOnly() {
        Machine alarmed = machine("a", 2, 3);
        Machine plain = machine("b", 2, 0);
        List<Double> answers = new ArrayList<>();
        alarmed.instance().onBooted(() -> answers.add((cloud.sim().now() - 1_000 * SECOND) / (double) SECOND));
        cloud.at(1_000 * SECOND, () -> {
            alarmed.instance().hang();
            plain.instance().hang();
        });
        cloud.sim().runUntil(2_000 * SECOND);
        assertThat(answers).hasSize(1).allMatch(time -> time > 120 + 30 && time <= 180 + 30);
        assertThat(plain.serves()).isFalse();
        assertThat(plain.checks().systemFailures()).isZero();
        assertThat(plain.checks().instanceFailures()).isBetween(16, 17);
        assertThat(plain.recovery().migrations()).isZero();
    }

    @Test
    void stoppingItEndsARecovery() {
        Machine machine = machine("i", 1, 0);
        cloud.at(1_000 * SECOND, () -> machine.instance().domain().losePower());
        cloud.at(1_070 * SECOND, machine.control()::stop);
        cloud.drain();
        assertThat(machine.instance().state()).isEqualTo(Instance.State.STOPPED);
        assertThat(machine.checks().systemFailures()).isZero();
        assertThat(Objects.requireNonNull(zone.hardware()).host(0).instances()).isZero();
    }
}
