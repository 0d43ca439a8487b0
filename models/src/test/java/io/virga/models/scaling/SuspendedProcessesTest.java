package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.balancing.TargetHealth;
import io.virga.models.compute.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each suspension does to other processes is as the guide says ("How suspended processes affect other processes"). */
class SuspendedProcessesTest {
    private final GroupCloud cloud = new GroupCloud();

    private AutoScalingGroup groupWithout(ScalingProcess... processes) {
        cloud.suspended = List.of(processes);
        return cloud.group();
    }

    @Test
    void launchesNothingUntilLaunchIsResumedAndThenAtOnce() {
        AutoScalingGroup group = groupWithout(ScalingProcess.LAUNCH);
        group.setDesiredCapacity(6, "by hand");
        cloud.runUntil(10 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(4);
        assertThat(group.desiredCapacity()).isEqualTo(6);

        group.resume(List.of(ScalingProcess.LAUNCH));
        assertThat(group.pendingCount()).isEqualTo(2);
    }

    @Test
    void terminatesNothingUntilTerminateIsResumedAndThenAtOnce() {
        AutoScalingGroup group = groupWithout(ScalingProcess.TERMINATE);
        group.setDesiredCapacity(2, "by hand");
        cloud.runUntil(10 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(4);

        group.resume(List.of(ScalingProcess.TERMINATE));
        assertThat(group.inServiceCount()).isEqualTo(2);
    }

    @Test
    void terminatesUnhealthyInstancesWithoutReplacementWhileLaunchIsSuspended() {
        AutoScalingGroup group = groupWithout(ScalingProcess.LAUNCH);
        group.inService().get(0).stop();
        cloud.runUntil(10 * MINUTE);

        assertThat(group.ledger().count()).isEqualTo(4);
        assertThat(group.inServiceCount()).isEqualTo(3);
        group.resume(List.of(ScalingProcess.LAUNCH));
        cloud.runUntil(11 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(4);
    }

    @Test
    void findsUnhealthyInstancesButKeepsThemWhileTheyMayNotBeReplaced() {
        for (ScalingProcess process : List.of(ScalingProcess.TERMINATE, ScalingProcess.REPLACE_UNHEALTHY)) {
            GroupCloud other = new GroupCloud();
            other.suspended = List.of(process);
            AutoScalingGroup group = other.group();
            group.inService().get(0).stop();
            other.runUntil(10 * MINUTE);

            assertThat(other.journalSince(0, "health")).hasSize(1);
            assertThat(group.inServiceCount()).isEqualTo(4);
            group.resume(List.of(process));
            assertThat(group.ledger().count()).isEqualTo(5);
        }
    }

    @Test
    void findsNothingWhileHealthCheckIsSuspended() {
        AutoScalingGroup group = groupWithout(ScalingProcess.HEALTH_CHECK);
        group.inService().get(0).stop();
        cloud.runUntil(10 * MINUTE);
        assertThat(cloud.journalSince(0, "health")).isEmpty();

        group.resume(List.of(ScalingProcess.HEALTH_CHECK));
        cloud.runUntil(12 * MINUTE);
        assertThat(cloud.journalSince(0, "health")).hasSize(1);
    }

    @Test
    void neverRegistersAnInstanceThatWasLaunchedWhileAddToLoadBalancerWasSuspended() {
        AutoScalingGroup group = cloud.group();
        group.suspend(List.of(ScalingProcess.ADD_TO_LOAD_BALANCER));
        group.setDesiredCapacity(5, "by hand");
        cloud.runUntil(5 * MINUTE);
        Instance missed = group.inService().get(4);
        group.resume(List.of(ScalingProcess.ADD_TO_LOAD_BALANCER));
        group.setDesiredCapacity(6, "by hand");
        cloud.runUntil(10 * MINUTE);

        assertThat(cloud.registry.health(missed)).isEqualTo(TargetHealth.UNUSED);
        assertThat(cloud.registry.health(group.inService().get(5))).isEqualTo(TargetHealth.INITIAL);
    }

    @Test
    void ignoresAlarmsWhileAlarmNotificationIsSuspendedAndHeedsThemAfterwards() {
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = groupWithout(ScalingProcess.ALARM_NOTIFICATION);
        new SharedLoad(cloud, group, 3.6);
        cloud.runUntil(20 * MINUTE);
        assertThat(cloud.journalSince(0, "alarm")).isNotEmpty();
        assertThat(group.desiredCapacity()).isEqualTo(4);

        group.resume(List.of(ScalingProcess.ALARM_NOTIFICATION));
        cloud.runUntil(22 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(8);
    }

    @Test
    void leavesScheduledActionsOut() {
        AutoScalingGroup group = groupWithout(ScalingProcess.SCHEDULED_ACTIONS);
        ScheduledAction.Sizes sizes = new ScheduledAction.Sizes(null, null, 9);
        new ScheduledAction(group, "missed", sizes, 10 * MINUTE, 0, cloud.journal);
        new ScheduledAction(group, "heeded", sizes, 20 * MINUTE, 0, cloud.journal);
        cloud.runUntil(20 * MINUTE - SECOND);
        assertThat(group.desiredCapacity()).isEqualTo(4);

        group.resume(List.of(ScalingProcess.SCHEDULED_ACTIONS));
        cloud.runUntil(20 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(9);
    }
}
