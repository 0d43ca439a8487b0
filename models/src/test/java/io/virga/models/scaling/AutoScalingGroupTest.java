package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.random.Exponential;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.compute.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoScalingGroupTest {
    private final GroupCloud cloud = new GroupCloud();

    private static List<String> zones(List<Instance> instances) {
        return instances.stream()
                .map(instance -> instance.zone().name())
                .sorted()
                .toList();
    }

    @Test
    void beginsWithItsCapacityServingAndBalanced() {
        cloud.desiredCapacity = 7;
        AutoScalingGroup group = cloud.group();

        assertThat(group.inService()).hasSize(7).allMatch(Instance::applicationReady);
        assertThat(zones(group.inService())).containsExactly("a", "a", "a", "b", "b", "c", "c");
        assertThat(cloud.registry.health)
                .hasSize(7)
                .allSatisfy((instance, health) -> assertThat(health).isEqualTo(TargetHealth.HEALTHY));
        assertThat(cloud.journal.entries()).isEmpty();
    }

    @Test
    void registersAnInstanceWhenItRunsThoughItsApplicationStillBoots() {
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");

        cloud.runUntil(20 * SECOND - 1);
        assertThat(group.pendingCount()).isEqualTo(1);
        assertThat(cloud.registry.health).hasSize(4);
        cloud.runUntil(20 * SECOND);

        Instance newest = group.inService().get(4);
        assertThat(group.inService()).contains(newest);
        assertThat(cloud.registry.health(newest)).isEqualTo(TargetHealth.INITIAL);
        assertThat(newest.applicationReady()).isFalse();
        cloud.runUntil(50 * SECOND);
        assertThat(newest.applicationReady()).isTrue();
    }

    /** EC2 Auto Scaling User Guide, limits: 2 + 3 with maxSize 3 is 3, 3 - 2 with minSize 2 is 2. */
    @Test
    void keepsWithinMinSizeAndMaxSize() {
        cloud.minSize = 2;
        cloud.maxSize = 3;
        cloud.desiredCapacity = 2;
        AutoScalingGroup group = cloud.group();

        group.setDesiredCapacity(5, "by hand");
        assertThat(group.desiredCapacity()).isEqualTo(3);
        group.setDesiredCapacity(1, "by hand");
        assertThat(group.desiredCapacity()).isEqualTo(2);
    }

    @Test
    void terminatesTheOldestOfTheZoneThatHasTheMost() {
        cloud.desiredCapacity = 4; // a, b, c, a
        AutoScalingGroup group = cloud.group();
        Instance oldest = group.inService().get(0);

        group.setDesiredCapacity(3, "by hand");
        cloud.runUntil(SECOND);

        assertThat(group.inService()).extracting(Instance::path).containsExactly("r.b.web.2", "r.c.web.3", "r.a.web.4");
        assertThat(oldest.state()).isEqualTo(Instance.State.TERMINATED);
    }

    @Test
    void terminatesAnInstanceOnlyWhenItsRequestsAreDrained() {
        cloud.registry.drainNanos = 45 * SECOND;
        AutoScalingGroup group = cloud.group();
        Instance victim = group.inService().get(0);

        group.setDesiredCapacity(3, "by hand");
        assertThat(cloud.registry.health).doesNotContainKey(victim);
        cloud.runUntil(45 * SECOND - 1);
        assertThat(victim.state()).isEqualTo(Instance.State.RUNNING);
        cloud.runUntil(45 * SECOND);

        assertThat(victim.runIntervals()).containsExactly(new Instance.RunInterval(0, 45 * SECOND));
        assertThat(cloud.journalSince(0, "terminate"))
                .containsExactly(
                        "0 s r.a.web.1: more than the desired capacity of 3",
                        "45 s r.a.web.1: terminated, drained for 45.0 s");
    }

    @Test
    void skipsAZoneWithoutPowerAndUsesItAgainAfterwards() {
        cloud.desiredCapacity = 3;
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(2, "by hand"); // zone a is empty now
        cloud.zones.get(0).losePower();

        group.setDesiredCapacity(4, "by hand");
        assertThat(cloud.journalSince(0, "launch"))
                .containsExactly(
                        "0 s web: fails in r.a: InsufficientInstanceCapacity: the zone has no power",
                        "0 s r.b.web.4: pending, m7g.medium",
                        "0 s web: fails in r.a: InsufficientInstanceCapacity: the zone has no power",
                        "0 s r.c.web.5: pending, m7g.medium");
        cloud.runUntil(30 * SECOND);
        cloud.zones.get(0).restorePower();
        group.setDesiredCapacity(6, "by hand");

        assertThat(cloud.journalSince(30 * SECOND, "launch"))
                .containsExactly("0 s r.a.web.6: pending, m7g.medium", "0 s r.a.web.7: pending, m7g.medium");
    }

    @Test
    void triesAgainAMinuteLaterWhenNoZoneHasCapacity() {
        AutoScalingGroup group = cloud.group();
        cloud.zones.forEach(zone -> zone.losePower());
        group.setDesiredCapacity(5, "by hand");
        assertThat(group.pendingCount()).isZero();

        cloud.runUntil(30 * SECOND);
        cloud.zones.get(2).restorePower();
        cloud.runUntil(60 * SECOND - 1);
        assertThat(group.pendingCount()).isZero();
        cloud.runUntil(60 * SECOND);

        assertThat(group.pendingCount()).isEqualTo(1);
    }

    @Test
    void launchesElsewhereWhenAZoneIsLostDuringALaunch() {
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand"); // into b: a has two
        Instance doomed = group.members().asList().get(4).instance();
        cloud.runUntil(10 * SECOND);
        cloud.zones.get(1).losePower();
        cloud.runUntil(20 * SECOND);

        assertThat(doomed.zone().name()).isEqualTo("b");
        assertThat(doomed.state()).isEqualTo(Instance.State.TERMINATED);
        assertThat(doomed.runIntervals()).isEmpty();
        assertThat(group.ledger().present())
                .last()
                .extracting(each -> each.zone().name())
                .isEqualTo("c");
        assertThat(group.pendingCount()).isEqualTo(1);
    }

    @Test
    void refusesACapacityOutsideItsLimits() {
        cloud.minSize = 5;

        assertThatThrownBy(cloud::group)
                .hasMessageContaining("desiredCapacity 4")
                .hasMessageContaining("minSize 5");
    }

    @Test
    void drawsLaunchAndBootOfAnInstanceByItsOrdinalWhenever() {
        cloud.launch = new Exponential(30 * SECOND);
        AutoScalingGroup early = cloud.group();
        GroupCloud otherCloud = new GroupCloud();
        otherCloud.launch = new Exponential(30 * SECOND);
        AutoScalingGroup late = otherCloud.group();
        early.setDesiredCapacity(9, "by hand");
        otherCloud.runUntil(20 * MINUTE);
        late.setDesiredCapacity(9, "by hand");
        cloud.runUntil(60 * MINUTE);
        otherCloud.runUntil(60 * MINUTE);

        assertThat(launchNanos(early)).hasSize(5).doesNotHaveDuplicates().isEqualTo(launchNanos(late));
    }

    private static List<Long> launchNanos(AutoScalingGroup group) {
        return group.ledger().present().stream()
                .skip(4)
                .map(instance -> instance.runningSinceNanos() - instance.launchedAtNanos())
                .toList();
    }
}
