package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceTimes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmPoolTest {
    private final GroupCloud cloud = new GroupCloud();

    private static WarmPoolSettings pool(WarmPoolSettings.State state, boolean reuse) {
        InstanceTimes times = new InstanceTimes(
                new Constant(10 * SECOND),
                new Constant(5 * SECOND),
                new Constant(2 * SECOND),
                new Constant(15 * SECOND),
                40 * SECOND);
        return new WarmPoolSettings(state, 0, null, reuse, times);
    }

    private AutoScalingGroup group(WarmPoolSettings.State state, boolean reuse) {
        cloud.maxSize = 10;
        cloud.desiredCapacity = 6;
        cloud.warmPool = pool(state, reuse);
        return cloud.group();
    }

    private static List<Instance> present(AutoScalingGroup group) {
        return List.copyOf(group.ledger().present());
    }

    /** User guide: desired 6 and maximum 10 make 4; with a maximum prepared capacity of 8 it is 2. */
    @Test
    void hasTheDifferenceOfDesiredAndMaximumCapacity() {
        InstanceTimes times = pool(WarmPoolSettings.State.STOPPED, false).times();

        assertThat(new WarmPoolSettings(WarmPoolSettings.State.STOPPED, 0, null, false, times).size(10, 6))
                .isEqualTo(4);
        assertThat(new WarmPoolSettings(WarmPoolSettings.State.STOPPED, 0, 8, false, times).size(10, 6))
                .isEqualTo(2);
        assertThat(new WarmPoolSettings(WarmPoolSettings.State.STOPPED, 3, 8, false, times).size(10, 6))
                .isEqualTo(3);
        assertThat(group(WarmPoolSettings.State.STOPPED, false).warmPoolCount()).isEqualTo(4);
    }

    /** A cold launch takes 20 s and boots for 30 s. */
    @ParameterizedTest
    @EnumSource
    void aPreparedInstanceServesSoonerThanANewOne(WarmPoolSettings.State state) {
        AutoScalingGroup group = group(state, false);
        cloud.runUntil(MINUTE);
        group.setDesiredCapacity(7, "by hand");
        long inServiceSeconds = state == WarmPoolSettings.State.RUNNING ? 0 : 10;
        long bootSeconds = switch (state) {
            case STOPPED -> 5;
            case HIBERNATED -> 2;
            case RUNNING -> 0;
        };

        cloud.runUntil(MINUTE + inServiceSeconds * SECOND);
        assertThat(group.inServiceCount()).isEqualTo(7);
        assertThat(group.warmPoolCount()).isEqualTo(3);
        Instance taken = group.inService().get(6);
        assertThat(taken.applicationReady()).isEqualTo(bootSeconds == 0);
        cloud.runUntil(MINUTE + (inServiceSeconds + bootSeconds) * SECOND);
        assertThat(taken.applicationReady()).isTrue();
    }

    @Test
    void stoppedInstancesAreNotBilledAndRunningOnesAre() {
        AutoScalingGroup stopped = group(WarmPoolSettings.State.STOPPED, false);
        cloud.runUntil(60 * MINUTE);
        assertThat(stopped.ledger().count()).isEqualTo(10);
        assertThat(present(stopped).subList(6, 10))
                .allMatch(instance -> instance.runIntervals().isEmpty());

        WarmPoolTest other = new WarmPoolTest();
        AutoScalingGroup running = other.group(WarmPoolSettings.State.RUNNING, false);
        other.cloud.runUntil(60 * MINUTE);
        assertThat(present(running))
                .allMatch(instance ->
                        instance.runIntervals().equals(List.of(new Instance.RunInterval(0, Long.MAX_VALUE))));
    }

    @Test
    void preparesMoreWhenTheGroupShrinksAndStopsThemOnceTheyHaveBooted() {
        AutoScalingGroup group = group(WarmPoolSettings.State.STOPPED, false);
        group.setDesiredCapacity(5, "by hand");
        assertThat(group.warmPoolCount()).isEqualTo(5);

        cloud.runUntil(10 * MINUTE);
        Instance prepared = present(group).get(9);
        assertThat(prepared.state()).isEqualTo(Instance.State.STOPPED);
        assertThat(prepared.runIntervals()).containsExactly(new Instance.RunInterval(20 * SECOND, 50 * SECOND));
    }

    @Test
    void instancesGoBackToThePoolWhereTheyAreReused() {
        AutoScalingGroup group = group(WarmPoolSettings.State.HIBERNATED, true);
        Instance returned = group.inService().get(0);
        group.setDesiredCapacity(5, "by hand");
        cloud.runUntil(10 * MINUTE);

        assertThat(group.ledger().count()).isEqualTo(10);
        assertThat(group.warmPoolCount()).isEqualTo(5);
        assertThat(returned.isHibernated()).isTrue();
        assertThat(returned.runIntervals()).containsExactly(new Instance.RunInterval(0, 40 * SECOND));
        assertThat(cloud.registry.health).hasSize(5);

        group.setDesiredCapacity(10, "by hand");
        cloud.runUntil(11 * MINUTE);
        assertThat(group.inService()).hasSize(10).contains(returned);
        assertThat(group.ledger().count()).isEqualTo(10);
    }

    @Test
    void launchesAnewWhenThePoolIsEmpty() {
        cloud.maxSize = 10;
        cloud.desiredCapacity = 6;
        InstanceTimes times = pool(WarmPoolSettings.State.STOPPED, false).times();
        cloud.warmPool = new WarmPoolSettings(WarmPoolSettings.State.STOPPED, 0, 7, false, times);
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(8, "by hand");

        assertThat(cloud.journalSince(0, "launch"))
                .containsExactly("0 s r.a.web.7: pending, from the warm pool", "0 s r.b.web.8: pending, m7g.medium");
    }

    @Test
    void hooksHoldAnInstanceOnItsWayIntoThePoolAndOutOfIt() {
        cloud.hooks = List.of(new LifecycleHook(
                "configure",
                LifecycleTransition.LAUNCHING,
                60 * MINUTE,
                LifecycleResult.ABANDON,
                new Constant(3 * MINUTE),
                new Constant(4 * SECOND),
                List.of()));
        AutoScalingGroup group = group(WarmPoolSettings.State.STOPPED, false);
        group.setDesiredCapacity(5, "by hand");
        cloud.runUntil(10 * MINUTE);
        group.setDesiredCapacity(6, "by hand");
        cloud.runUntil(11 * MINUTE);

        assertThat(cloud.journalSince(0, "hook"))
                .filteredOn(line -> line.contains("ends"))
                .containsExactly(
                        "200 s r.b.web.11: its lifecycle action ends with CONTINUE after 180.0 s",
                        "614 s r.a.web.7: its lifecycle action ends with CONTINUE after 4.0 s");
    }

    @Test
    void aRunningInstanceThatLostItsPowerIsNotTaken() {
        AutoScalingGroup group = group(WarmPoolSettings.State.RUNNING, false);
        cloud.zones.forEach(zone -> zone.losePower());
        cloud.zones.get(1).restorePower();
        group.setDesiredCapacity(10, "by hand");
        cloud.runUntil(SECOND);

        assertThat(group.inService().subList(6, group.inServiceCount()))
                .isNotEmpty()
                .allMatch(Instance::isReachable);
    }
}
