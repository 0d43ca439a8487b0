package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Alarm;
import io.virga.models.traffic.Release;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A launch takes 20 s; a new instance counts after a minute more. */
class InstanceRefreshTest {
    private static final LaunchVersion NEXT = new LaunchVersion("2", new Release(1, 0.5), new Constant(30 * SECOND));
    private final GroupCloud cloud = new GroupCloud();

    private static InstanceRefreshSettings settings(int minHealthy, int maxHealthy, Integer... checkpoints) {
        return new InstanceRefreshSettings(
                NEXT, minHealthy, maxHealthy, MINUTE, List.of(checkpoints), 10 * MINUTE, 0, false);
    }

    private InstanceRefresh refresh(AutoScalingGroup group, InstanceRefreshSettings settings, Alarm... alarms) {
        return new InstanceRefresh(group, "deploy", settings, List.of(alarms), cloud.journal);
    }

    private static long replaced(AutoScalingGroup group) {
        return group.members()
                .count(member -> member.isInService() && member.version().equals(NEXT));
    }

    /** Fewest in service and most there are, from now until the refresh has ended. */
    private int[] range(AutoScalingGroup group) {
        int[] range = {Integer.MAX_VALUE, 0};
        while (group.refresh() != null) {
            cloud.runUntil(cloud.sim.now() + SECOND);
            range[0] = Math.min(range[0], group.inServiceCount());
            range[1] = Math.max(range[1], group.inServiceCount() + group.pendingCount());
        }
        assertThat(replaced(group)).isEqualTo(group.desiredCapacity());
        return range;
    }

    /** 90% of 10 are 9, so one at a time, each 80 s. */
    @Test
    void replacesATenthAtATimeByDefault() {
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(90, 100)).start();

        assertThat(range(group)).containsExactly(9, 10);
        assertThat(cloud.journalSince(0, "refresh"))
                .containsExactly(
                        "0 s web: refresh deploy begins: 10 instances to replace by version 2",
                        "800 s web: refresh deploy is done after 800.0 s");
    }

    @Test
    void replacesAllAtOnceWithoutAnyThatMustStayHealthy() {
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(0, 100)).start();

        assertThat(group.inServiceCount()).isZero();
        assertThat(group.pendingCount()).isEqualTo(10);
        range(group);
        assertThat(cloud.sim.now()).isEqualTo(80 * SECOND);
    }

    /** 110% of 10 are 11: it launches one, then terminates one, and so on. */
    @Test
    void launchesBeforeItTerminatesWhereMoreMayBeHealthy() {
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(100, 110)).start();

        assertThat(group.pendingCount()).isEqualTo(1);
        assertThat(range(group)).containsExactly(10, 11);
        assertThat(group.inServiceCount()).isEqualTo(10);
        assertThat(cloud.sim.now()).isEqualTo(800 * SECOND);
    }

    /** The guide: with 100% of both, one at a time. */
    @Test
    void replacesOneAtATimeWhereNeitherMoreNorFewerMayBeHealthy() {
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(100, 100)).start();

        assertThat(range(group)).containsExactly(3, 4);
        assertThat(cloud.sim.now()).isEqualTo(320 * SECOND);
    }

    @Test
    void waitsAtEachCheckpoint() {
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(50, 100, 20, 50, 100)).start();

        cloud.runUntil(80 * SECOND);
        assertThat(replaced(group)).isEqualTo(2);
        cloud.runUntil(80 * SECOND + 10 * MINUTE - 1);
        assertThat(replaced(group)).isEqualTo(2);
        cloud.runUntil(160 * SECOND + 10 * MINUTE);
        assertThat(replaced(group)).isEqualTo(5);
        cloud.runUntil(240 * SECOND + 20 * MINUTE);
        assertThat(replaced(group)).isEqualTo(10);
        assertThat(group.refresh()).isNull();
    }

    @Test
    void endsAtTheLastCheckpoint() {
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(0, 100, 30)).start();
        cloud.runUntil(30 * MINUTE);

        assertThat(group.refresh()).isNull();
        assertThat(replaced(group)).isEqualTo(3);
    }

    @Test
    void skipsInstancesOfThatVersionIfItIsToldTo() {
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(0, 100, 50)).start();
        cloud.runUntil(5 * MINUTE);
        InstanceRefreshSettings skipping = new InstanceRefreshSettings(NEXT, 0, 100, MINUTE, List.of(), 0, 0, true);
        new InstanceRefresh(group, "rest", skipping, List.of(), cloud.journal).start();

        assertThat(cloud.journalSince(5 * MINUTE, "refresh").get(0))
                .isEqualTo("0 s web: refresh rest begins: 2 instances to replace by version 2");
    }

    @Test
    void anAlarmRollsItBack() {
        AutoScalingGroup group = cloud.group();
        GivenMetric errors = new GivenMetric(cloud);
        Alarm alarm = errors.above(60);
        refresh(group, settings(50, 100, 50, 100), alarm).start();
        cloud.runUntil(5 * MINUTE);
        assertThat(replaced(group)).isEqualTo(2);

        errors.value = 90;
        cloud.runUntil(20 * MINUTE);
        assertThat(replaced(group)).isZero();
        assertThat(group.inServiceCount()).isEqualTo(4);
        assertThat(group.launchVersion().name()).isEqualTo("1");
        assertThat(cloud.journalSince(0, "refresh")).last().asString().contains("is rolled back after");
    }

    @Test
    void doesNothingWhileInstanceRefreshOrTerminateIsSuspended() {
        for (ScalingProcess process : List.of(ScalingProcess.INSTANCE_REFRESH, ScalingProcess.TERMINATE)) {
            GroupCloud other = new GroupCloud();
            AutoScalingGroup group = other.group();
            group.suspend(List.of(process));
            new InstanceRefresh(group, "deploy", settings(50, 100), List.of(), other.journal).start();
            other.runUntil(10 * MINUTE);
            assertThat(replaced(group)).isZero();

            group.resume(List.of(process));
            other.runUntil(20 * MINUTE);
            assertThat(replaced(group)).isEqualTo(4);
        }
    }

    @Test
    void oneRefreshOfAGroupGoesOnAtATime() {
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(90, 100)).start();
        new InstanceRefresh(group, "other", settings(0, 100), List.of(), cloud.journal).start();

        assertThat(cloud.journalSince(0, "refresh")).contains("0 s web: refresh other fails: another refresh goes on");
        assertThat(group.inServiceCount()).isEqualTo(3);
    }

    @Test
    void anInstanceOfTheNewVersionThatFailsIsReplacedByAnotherOfIt() {
        AutoScalingGroup group = cloud.group();
        refresh(group, settings(0, 100)).start();
        cloud.runUntil(10 * MINUTE);
        group.inService().get(0).stop();
        cloud.runUntil(20 * MINUTE);

        assertThat(replaced(group)).isEqualTo(4);
        assertThat(group.inService()).allMatch(instance -> instance.state() == Instance.State.RUNNING);
    }
}
