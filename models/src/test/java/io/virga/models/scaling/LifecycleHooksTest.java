package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.compute.Instance;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LifecycleHooksTest {
    private static final long HOUR = 60 * MINUTE;
    private final GroupCloud cloud = new GroupCloud();

    private static LifecycleHook hook(
            LifecycleTransition transition, long timeoutNanos, LifecycleResult byDefault, long workNanos) {
        Constant work = new Constant(workNanos);
        return new LifecycleHook("it", transition, timeoutNanos, byDefault, work, work, List.of());
    }

    private static LifecycleHook launching(LifecycleResult byDefault, long workNanos) {
        return hook(LifecycleTransition.LAUNCHING, HOUR, byDefault, workNanos);
    }

    /** User guide: with a timeout of an hour and one heartbeat after 30 minutes, the action times out after 90. */
    @Test
    void eachHeartbeatGivesTheWholeTimeoutOnceMore() {
        assertThat(timeoutNanos(HOUR, List.of())).isEqualTo(HOUR);
        assertThat(timeoutNanos(HOUR, List.of(30 * MINUTE))).isEqualTo(90 * MINUTE);
        assertThat(timeoutNanos(HOUR, List.of(30 * MINUTE, 80 * MINUTE))).isEqualTo(140 * MINUTE);
        assertThat(timeoutNanos(HOUR, List.of(61 * MINUTE))).isEqualTo(HOUR);
    }

    /** API reference: 48 hours or 100 times the heartbeat timeout, whichever is smaller. */
    @Test
    void neverWaitsLongerThanTheGlobalMaximum() {
        List<Long> everyMinute =
                LongStream.range(1, 6_000).mapToObj(minute -> minute * MINUTE).toList();

        assertThat(timeoutNanos(HOUR, everyMinute)).isEqualTo(48 * HOUR);
        assertThat(timeoutNanos(2 * MINUTE, everyMinute)).isEqualTo(200 * MINUTE);
    }

    private static long timeoutNanos(long heartbeatTimeoutNanos, List<Long> heartbeats) {
        return new LifecycleHook(
                        "it",
                        LifecycleTransition.LAUNCHING,
                        heartbeatTimeoutNanos,
                        LifecycleResult.ABANDON,
                        null,
                        null,
                        heartbeats)
                .timeoutNanos(Long.MAX_VALUE);
    }

    @Test
    void aNewInstanceIsInServiceWhenTheWorkOnItIsDone() {
        cloud.hooks = List.of(launching(LifecycleResult.ABANDON, 5 * MINUTE));
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");

        cloud.runUntil(20 * SECOND + 5 * MINUTE - 1);
        assertThat(group.pendingCount()).isEqualTo(1);
        assertThat(cloud.registry.health).hasSize(4);
        cloud.runUntil(20 * SECOND + 5 * MINUTE);

        Instance newest = group.inService().get(4);
        assertThat(group.inService()).contains(newest);
        assertThat(cloud.registry.health(newest)).isEqualTo(TargetHealth.INITIAL);
        assertThat(newest.applicationReady()).as("it booted meanwhile").isTrue();
    }

    @Test
    void workThatTakesTooLongHasTheInstanceTerminatedAndAnotherLaunched() {
        cloud.hooks = List.of(launching(LifecycleResult.ABANDON, 2 * HOUR));
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");
        Instance abandoned = group.members().asList().get(4).instance();

        cloud.runUntil(20 * SECOND + HOUR);
        assertThat(abandoned.state()).isEqualTo(Instance.State.TERMINATED);
        assertThat(group.ledger().count()).isEqualTo(6);
        assertThat(group.inServiceCount()).isEqualTo(4);
        assertThat(cloud.journalSince(0, "hook").get(1))
                .isEqualTo("3620 s r.b.web.5: its lifecycle action ends with ABANDON after 3600.0 s");
    }

    @Test
    void workThatTakesTooLongIsCutShortWhereTheDefaultIsToContinue() {
        cloud.hooks = List.of(launching(LifecycleResult.CONTINUE, 2 * HOUR));
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");

        cloud.runUntil(20 * SECOND + HOUR);
        assertThat(group.inServiceCount()).isEqualTo(5);
    }

    @Test
    void anInstanceThatLeavesIsDrainedThenHeldThenTerminated() {
        cloud.registry.drainNanos = 45 * SECOND;
        cloud.hooks = List.of(hook(LifecycleTransition.TERMINATING, HOUR, LifecycleResult.CONTINUE, 2 * MINUTE));
        AutoScalingGroup group = cloud.group();
        Instance victim = group.inService().get(0);
        group.setDesiredCapacity(3, "by hand");

        cloud.runUntil(HOUR);
        assertThat(victim.runIntervals()).containsExactly(new Instance.RunInterval(0, 165 * SECOND));
        assertThat(cloud.journalSince(0, "terminate", "hook"))
                .containsExactly(
                        "0 s r.a.web.1: more than the desired capacity of 3",
                        "45 s r.a.web.1: drained for 45.0 s",
                        "45 s r.a.web.1: is in Terminating:Wait",
                        "165 s r.a.web.1: its lifecycle action ends with CONTINUE after 120.0 s");
    }

    @Test
    void hooksOfATransitionHoldAtTheSameTimeAndOneCanAbandonForAll() {
        cloud.hooks = List.of(
                launching(LifecycleResult.ABANDON, 5 * MINUTE), named("other", 8 * MINUTE, LifecycleResult.CONTINUE));
        AutoScalingGroup both = cloud.group();
        both.setDesiredCapacity(5, "by hand");
        cloud.runUntil(20 * SECOND + 8 * MINUTE - 1);
        assertThat(both.inServiceCount()).isEqualTo(4);
        cloud.runUntil(20 * SECOND + 8 * MINUTE);
        assertThat(both.inServiceCount()).isEqualTo(5);

        GroupCloud other = new GroupCloud();
        other.hooks = List.of(
                hook(LifecycleTransition.LAUNCHING, 3 * MINUTE, LifecycleResult.ABANDON, HOUR),
                named("other", 8 * MINUTE, LifecycleResult.CONTINUE));
        AutoScalingGroup abandoned = other.group();
        abandoned.setDesiredCapacity(5, "by hand");
        other.runUntil(20 * SECOND + 3 * MINUTE);
        assertThat(abandoned.ledger().count()).isEqualTo(6);
    }

    private static LifecycleHook named(String name, long workNanos, LifecycleResult byDefault) {
        Constant work = new Constant(workNanos);
        return new LifecycleHook(name, LifecycleTransition.LAUNCHING, HOUR, byDefault, work, work, List.of());
    }

    @Test
    void anInstanceLostWhileItIsHeldIsNotTakenIntoServiceLater() {
        cloud.hooks = List.of(launching(LifecycleResult.CONTINUE, 5 * MINUTE));
        cloud.healthCheckType = HealthCheckType.EC2;
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");
        cloud.runUntil(MINUTE);
        group.members().asList().get(4).instance().stop();
        cloud.runUntil(20 * MINUTE);

        assertThat(group.inServiceCount()).isEqualTo(5);
        assertThat(group.inService()).allMatch(instance -> instance.state() == Instance.State.RUNNING);
    }
}
