package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.models.monitoring.Alarm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingPoliciesTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final GroupCloud cloud = new GroupCloud();
    private final AutoScalingGroup group = group(8);
    private final GivenMetric metric = new GivenMetric(cloud);

    private AutoScalingGroup group(int size) {
        cloud.desiredCapacity = size;
        return cloud.group();
    }

    private static StepScaling change(int adjustment) {
        return step(AdjustmentType.CHANGE_IN_CAPACITY, adjustment);
    }

    private static StepScaling step(AdjustmentType type, int adjustment) {
        return new StepScaling(type, List.of(new StepAdjustment(-INFINITY, INFINITY, adjustment)), 0);
    }

    /** EC2 Auto Scaling User Guide, "Multiple dynamic scaling policies": one more against two more are two more. */
    @Test
    void theLargestCapacityWinsWhenSeveralScaleOut() {
        cloud.policies().step("one", change(1), metric.above(60), MINUTE);
        cloud.policies().step("two", change(2), metric.above(60), MINUTE);
        metric.value = 70;

        cloud.runUntil(cloud.periodEnd(0));

        assertThat(group.desiredCapacity()).isEqualTo(10);
    }

    /** The same page: three fewer against a quarter of eight fewer are two fewer. */
    @Test
    void theLargestCapacityWinsWhenSeveralScaleIn() {
        cloud.policies().step("three", change(-3), metric.below(40), MINUTE);
        cloud.policies()
                .step("quarter", step(AdjustmentType.PERCENT_CHANGE_IN_CAPACITY, -25), metric.below(40), MINUTE);
        metric.value = 30;

        cloud.runUntil(cloud.periodEnd(0));

        assertThat(group.desiredCapacity()).isEqualTo(6);
    }

    @Test
    void nobodyScalesInWhileAnotherWantsMore() {
        cloud.policies().step("in", change(-3), metric.below(80), MINUTE);
        cloud.policies().step("out", change(1), metric.above(60), MINUTE);
        metric.value = 70;

        cloud.runUntil(cloud.periodEnd(0));

        assertThat(group.desiredCapacity()).isEqualTo(9);
    }

    @Test
    void targetTrackingScalesInOnlyWhenAllPoliciesWould() {
        track(GroupMetric.CPU_UTILIZATION, 50);
        track(GroupMetric.ALB_REQUEST_COUNT_PER_TARGET, 62); // each instance gets 60 a minute: within the band
        new SharedLoad(cloud, group, 0.8);

        cloud.runUntil(cloud.periodEnd(60));

        assertThat(cloud.journalSince(0, "alarm")).anyMatch(line -> line.contains("CPUUtilization.AlarmLow: INS"));
        assertThat(group.desiredCapacity()).isEqualTo(8);
    }

    @Test
    void targetTrackingScalesInToTheLargestCapacityThatAPolicyNeeds() {
        track(GroupMetric.CPU_UTILIZATION, 50); // 10%: two instances
        track(GroupMetric.ALB_REQUEST_COUNT_PER_TARGET, 120); // 60: four
        new SharedLoad(cloud, group, 0.8);

        cloud.runUntil(cloud.periodEnd(16));

        assertThat(group.desiredCapacity()).isEqualTo(4);
    }

    private void track(GroupMetric of, double target) {
        cloud.policies().targetTracking(of.word(), new TargetTracking(target, false), of, Monitoring.DETAILED, MINUTE);
    }

    /** The guide's walk of a step of 10% and one of 30% on ten instances, of which one more warms up already. */
    @Test
    void aStepDoesNotCountWarmingInstancesTwice() {
        cloud.launch = new Constant(10 * SECOND);
        StepScaling steps = new StepScaling(
                AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
                List.of(new StepAdjustment(0, 10, 10), new StepAdjustment(10, INFINITY, 30)),
                0);
        group.setDesiredCapacity(10, "by hand");
        cloud.runUntil(10 * MINUTE);
        cloud.policies().step("out", steps, metric.above(60), 30 * MINUTE);

        metric.value = 60;
        cloud.runUntil(cloud.periodEnd(10));
        assertThat(group.desiredCapacity()).isEqualTo(11);
        cloud.runUntil(cloud.periodEnd(13));
        assertThat(group.desiredCapacity()).isEqualTo(11);
        metric.value = 70;
        cloud.runUntil(cloud.periodEnd(14));
        assertThat(group.desiredCapacity()).isEqualTo(13);
    }

    @Test
    void aStepGoesOnWhenItsOwnWarmUpIsOver() {
        cloud.policies().step("out", change(1), metric.above(60), 5 * MINUTE);
        metric.value = 70;

        cloud.runUntil(cloud.periodEnd(0) + 5 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(9);
        cloud.runUntil(cloud.periodEnd(0) + 6 * MINUTE); // launched in 20 s, warm 5 minutes later
        assertThat(group.desiredCapacity()).isEqualTo(10);
    }

    @Test
    void aStepInCountsInstancesThatTerminateAsThere() {
        cloud.registry.drainNanos = 5 * MINUTE;
        cloud.policies().step("in", change(-2), metric.below(40), MINUTE);
        metric.value = 30;

        cloud.runUntil(cloud.periodEnd(4));
        assertThat(group.desiredCapacity()).isEqualTo(6);
        cloud.runUntil(cloud.periodEnd(5));
        assertThat(group.desiredCapacity()).isEqualTo(4);
    }

    /** Launched in 20 s; then the cooldown of 300 s; then the next minute's data point. */
    @Test
    void simpleScalingWaitsForItsActivityAndForTheCooldown() {
        Alarm busy = metric.above(60);
        SimpleScaling rule = new SimpleScaling(AdjustmentType.CHANGE_IN_CAPACITY, 1, 0, 300 * SECOND);
        cloud.policies().simple("out", rule, busy);
        metric.value = 70;
        long first = cloud.periodEnd(0);

        cloud.runUntil(first + 360 * SECOND - 1);
        assertThat(group.desiredCapacity()).isEqualTo(9);
        cloud.runUntil(first + 360 * SECOND);
        assertThat(group.desiredCapacity()).isEqualTo(10);
    }

    @Test
    void stepScalingIgnoresTheCooldownOfSimpleScaling() {
        SimpleScaling rule = new SimpleScaling(AdjustmentType.CHANGE_IN_CAPACITY, 1, 0, 3000 * SECOND);
        cloud.policies().simple("simple", rule, metric.above(60));
        cloud.policies().step("step", change(1), metric.above(60), 0);
        metric.value = 70;

        // The simple one's instance is warm after 80 s; then the step adds another each minute.
        cloud.runUntil(cloud.periodEnd(4));

        assertThat(group.desiredCapacity()).isEqualTo(12);
    }

    @Test
    void simpleScalingInHasTheSameCooldown() {
        cloud.registry.drainNanos = 30 * SECOND;
        SimpleScaling rule = new SimpleScaling(AdjustmentType.EXACT_CAPACITY, 5, 0, 100 * SECOND);
        SimpleScaling more = new SimpleScaling(AdjustmentType.CHANGE_IN_CAPACITY, 1, 0, 0);
        cloud.policies().simple("in", rule, metric.below(40));
        cloud.policies().simple("out", more, metric.above(60));
        metric.value = 30;
        cloud.runUntil(cloud.periodEnd(0));
        assertThat(group.desiredCapacity()).isEqualTo(5);

        metric.value = 70;
        cloud.runUntil(cloud.periodEnd(2)); // terminated after 30 s, then 100 s
        assertThat(group.desiredCapacity()).isEqualTo(5);
        cloud.runUntil(cloud.periodEnd(3));
        assertThat(group.desiredCapacity()).isEqualTo(6);
    }
}
