package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Constant;
import org.junit.jupiter.api.Test;

class TargetTrackingPolicyTest {
    private final GroupCloud cloud = new GroupCloud();

    @Test
    void answersAStepInLoadAtTheTimesThatItsSettingsExplain() {
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 1.84); // 46% of four
        long step = cloud.periodEnd(20);
        cloud.runUntil(step - 1);

        load.vcpus = 3.6; // 90% of four: 7.2 instances at 50%
        cloud.runUntil(step + 10 * MINUTE);

        assertThat(cloud.journalSince(step, "alarm", "scaling", "launch", "in-service"))
                .containsExactly(
                        "180 s web.AlarmHigh: OK -> ALARM: 3 of the last 3 data points > 50.0 (90.0, 90.0, 90.0)",
                        "180 s web: desired capacity 4 -> 8: "
                                + "CPUUtilization of 4 instances is 90.0%, the target 50.0%, which takes 8",
                        "180 s r.b.web.5: pending, m7g.medium",
                        "180 s r.c.web.6: pending, m7g.medium",
                        "180 s r.a.web.7: pending, m7g.medium",
                        "180 s r.b.web.8: pending, m7g.medium",
                        "200 s r.b.web.5: runs 20.0 s after its launch",
                        "200 s r.c.web.6: runs 20.0 s after its launch",
                        "200 s r.a.web.7: runs 20.0 s after its launch",
                        "200 s r.b.web.8: runs 20.0 s after its launch",
                        "230 s r.b.web.5: its application answers 30.0 s later",
                        "230 s r.c.web.6: its application answers 30.0 s later",
                        "230 s r.a.web.7: its application answers 30.0 s later",
                        "230 s r.b.web.8: its application answers 30.0 s later",
                        "300 s web.AlarmHigh: ALARM -> OK: 2 of the last 3 data points > 50.0 (90.0, 82.5, 45.0)");
    }

    @Test
    void alarmsAtTheThirdWholePeriodWhenTheStepFallsWithinOne() {
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 1.84);
        long step = cloud.periodEnd(20) + 55 * SECOND; // the period's mean becomes 46 + 5/60 of 44: below the target
        cloud.runUntil(step);

        load.vcpus = 3.6;
        cloud.runUntil(step + 5 * MINUTE);

        assertThat(cloud.journalSince(step, "scaling"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("185 s");
    }

    /**
     * The walk of the EC2 Auto Scaling User Guide ("Instance warmup"): what a breach asks for beyond the instances that warm
     * up already is added, and no more.
     */
    @Test
    void countsInstancesOnTheirWayAsCapacity() {
        cloud.targetTracking = new TargetTracking(50, false);
        cloud.desiredCapacity = 10;
        cloud.boot = new Constant(20 * MINUTE);
        cloud.warmupNanos = 20 * MINUTE;
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 5.2); // 52% of ten: 10.4 instances at 50%
        long end = cloud.periodEnd(3);

        cloud.runUntil(end);
        assertThat(group.desiredCapacity()).isEqualTo(11);
        cloud.runUntil(end + 3 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(11);

        load.vcpus = 6.5; // 65% of ten: 13 instances
        cloud.runUntil(end + 4 * MINUTE + SECOND);
        assertThat(group.desiredCapacity()).isEqualTo(13);
        cloud.runUntil(end + 10 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(13);
    }

    @Test
    void isBoundedInOneStepBecauseObservedCpuEndsAtAHundredPercent() {
        cloud.targetTracking = new TargetTracking(50, false);
        cloud.boot = new Constant(30 * MINUTE);
        cloud.warmupNanos = 30 * MINUTE;
        AutoScalingGroup group = cloud.group();
        new SharedLoad(cloud, group, 400);

        cloud.runUntil(20 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(8);
    }

    @Test
    void goesOnWhenTheNewInstancesAreWarmAndStillTooFew() {
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        new SharedLoad(cloud, group, 12);

        cloud.runUntil(20 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(24);
        assertThat(cloud.journalSince(0, "scaling").get(0)).contains("4 -> 8");
    }

    @Test
    void staysWithinMaxSizeAndSaysOnceWhatItLacks() {
        cloud.targetTracking = new TargetTracking(50, false);
        cloud.maxSize = 6;
        AutoScalingGroup group = cloud.group();
        new SharedLoad(cloud, group, 12);

        cloud.runUntil(30 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(6);
        assertThat(cloud.journalSince(0, "scaling"))
                .extracting(line -> line.replaceFirst("\\d+ s ", ""))
                .containsExactly(
                        "web: desired capacity 4 -> 6: "
                                + "CPUUtilization of 4 instances is 100.0%, the target 50.0%, which takes 8",
                        "web: stays at maxSize 6: "
                                + "CPUUtilization of 6 instances is 100.0%, the target 50.0%, which takes 12");
    }

    @Test
    void scalesInAfterFifteenLowMinutesAndKeepsTheMetricBelowTheTarget() {
        cloud.targetTracking = new TargetTracking(50, false);
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 4.8);
        long step = cloud.periodEnd(20);
        cloud.runUntil(step);

        load.vcpus = 2.65; // 26.5% of ten: 5.3 instances at 50%
        cloud.runUntil(step + 15 * MINUTE - SECOND);
        assertThat(group.desiredCapacity()).isEqualTo(10);
        cloud.runUntil(step + 15 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(6);
        cloud.runUntil(step + 60 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(6);
    }

    /** EC2 Auto Scaling User Guide: not if it "would likely bring the metric back above the target value". */
    @Test
    void removesOnlyWhatNoneOfTheLowMinutesNeeded() {
        cloud.targetTracking = new TargetTracking(50, false);
        cloud.desiredCapacity = 8;
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 3.3); // 41% of eight: seven would do
        for (int minute = 0; minute < 120; minute++) {
            load.vcpus = minute % 5 == 0 ? 3.55 : 3.3; // 44%: seven would not
            cloud.runUntil(cloud.periodEnd(minute));
        }
        assertThat(group.desiredCapacity()).isEqualTo(8);

        load.vcpus = 3.3;
        cloud.runUntil(140 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(7);
    }

    @Test
    void doesNotScaleInUntilAllInstancesHaveBeenWarmForFifteenMinutes() {
        cloud.targetTracking = new TargetTracking(50, false);
        cloud.desiredCapacity = 10;
        cloud.warmupNanos = 40 * MINUTE;
        AutoScalingGroup group = cloud.group();
        new SharedLoad(cloud, group, 2.65);
        cloud.runUntil(cloud.periodEnd(5));
        group.setDesiredCapacity(11, "by hand");

        // In service 20 s into the 6th minute, warm 20 s into the 46th; the 47th is the first that it reports whole.
        cloud.runUntil(cloud.periodEnd(61) - 1);
        assertThat(group.desiredCapacity()).isEqualTo(11);
        cloud.runUntil(cloud.periodEnd(61));
        assertThat(group.desiredCapacity()).isEqualTo(6);
    }

    @Test
    void neverScalesInWhenTold() {
        cloud.targetTracking = new TargetTracking(50, true);
        AutoScalingGroup group = cloud.group();
        new SharedLoad(cloud, group, 0);

        cloud.runUntil(60 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(4);
        assertThat(cloud.journalSince(0, "alarm")).noneMatch(line -> line.contains("AlarmLow"));
    }

    @Test
    void neverFlapsUnderNoiseWithinTheBand() {
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 1.9);

        for (int minute = 0; minute < 600; minute++) {
            load.vcpus = minute % 7 == 0 ? 1.82 : minute % 3 == 0 ? 1.99 : 1.9;
            cloud.runUntil(minute * MINUTE);
        }

        assertThat(cloud.journalSince(0, "scaling")).isEmpty();
    }

    @Test
    void leavesDeadAndWarmingInstancesOutOfTheMetric() {
        cloud.desiredCapacity = 6;
        cloud.warmupNanos = 10 * MINUTE;
        AutoScalingGroup group = cloud.group();
        new SharedLoad(cloud, group, 2.4);
        DatapointLog log =
                new DatapointLog(cloud.sim, Monitoring.DETAILED.minutes(group, "web.CPU", GroupMetric.CPU_UTILIZATION));
        cloud.runUntil(cloud.periodEnd(10));
        assertThat(log.last().sampleCount()).isEqualTo(6);
        assertThat(log.last().value()).isCloseTo(40, within(0.1));
        cloud.runUntil(cloud.periodEnd(11) - 1);

        cloud.zones.get(0).losePower(); // two of six
        cloud.runUntil(cloud.periodEnd(12));
        assertThat(log.last().sampleCount()).isEqualTo(4);
        assertThat(log.last().value()).isCloseTo(60, within(0.1));

        // Both are replaced, but the new ones are still warming up: six are in service, four of them report.
        cloud.runUntil(cloud.periodEnd(18));
        assertThat(group.inServiceCount()).isEqualTo(6);
        assertThat(log.last().sampleCount()).isEqualTo(4);
        assertThat(log.last().value()).isCloseTo(40, within(0.1));
    }
}
