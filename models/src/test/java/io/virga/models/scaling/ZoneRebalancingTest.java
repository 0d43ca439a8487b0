package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EC2 Auto Scaling User Guide: launches before it terminates, and exceeds maxSize by a tenth or one instance meanwhile. */
class ZoneRebalancingTest {
    private final GroupCloud cloud = new GroupCloud();

    /** A group whose zone a was lost and comes back after half an hour, when all instances are elsewhere. */
    private AutoScalingGroup groupAfterAZoneLoss() {
        AutoScalingGroup group = cloud.group();
        AvailabilityZone lost = cloud.zones.get(0);
        cloud.runUntil(5 * MINUTE);
        lost.losePower();
        cloud.runUntil(35 * MINUTE);
        assertThat(in(group, 0)).isZero();
        lost.restorePower();
        return group;
    }

    private int in(AutoScalingGroup group, int zone) {
        return (int) group.inService().stream()
                .filter(instance -> instance.zone() == cloud.zones.get(zone))
                .count();
    }

    private List<Integer> byZone(AutoScalingGroup group) {
        return List.of(in(group, 0), in(group, 1), in(group, 2));
    }

    @Test
    void balancesTheZonesAgainOnceALostOneIsBack() {
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = groupAfterAZoneLoss();
        assertThat(byZone(group)).containsExactly(0, 3, 3);

        cloud.runUntil(40 * MINUTE);
        assertThat(byZone(group)).containsExactly(2, 2, 2);
    }

    @Test
    void launchesBeforeItTerminates() {
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = groupAfterAZoneLoss();
        int fewest = 6;
        int most = 6;
        for (long second = 0; second < 300; second++) {
            cloud.runUntil(35 * MINUTE + second * SECOND);
            fewest = Math.min(fewest, group.inServiceCount());
            most = Math.max(most, group.inServiceCount() + group.pendingCount());
        }
        assertThat(fewest).isEqualTo(6);
        assertThat(most).isEqualTo(8);
        assertThat(group.desiredCapacity()).isEqualTo(6);
    }

    @Test
    void exceedsMaxSizeByATenthAtMostAndByOneAtLeast() {
        assertThat(mostBeyond(6)).isEqualTo(1);
        assertThat(mostBeyond(24)).isEqualTo(2);
    }

    private static int mostBeyond(int size) {
        ZoneRebalancingTest test = new ZoneRebalancingTest();
        test.cloud.maxSize = size;
        test.cloud.desiredCapacity = size;
        AutoScalingGroup group = test.groupAfterAZoneLoss();
        int most = 0;
        for (long second = 0; second < 1200; second++) {
            test.cloud.runUntil(35 * MINUTE + second * SECOND);
            most = Math.max(most, group.inServiceCount() + group.pendingCount());
        }
        assertThat(test.byZone(group)).containsExactly(size / 3, size / 3, size / 3);
        return most - size;
    }

    @Test
    void leavesTheZonesAsTheyAreWhileSuspended() {
        cloud.desiredCapacity = 6;
        cloud.suspended = List.of(ScalingProcess.AZ_REBALANCE);
        AutoScalingGroup group = groupAfterAZoneLoss();

        cloud.runUntil(80 * MINUTE);
        assertThat(byZone(group)).containsExactly(0, 3, 3);
    }

    @Test
    void growsBeyondMaxSizeForGoodWhileTerminateIsSuspended() {
        cloud.maxSize = 6;
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = groupAfterAZoneLoss();
        group.suspend(List.of(ScalingProcess.TERMINATE));

        cloud.runUntil(80 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(7);
        group.resume(List.of(ScalingProcess.TERMINATE));
        assertThat(group.inServiceCount()).isEqualTo(6);
    }

    @Test
    void doesNothingWhileALostZoneStaysAway() {
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = cloud.group();
        cloud.zones.get(0).losePower();
        cloud.runUntil(30 * MINUTE);
        List<Instance> before = group.inService();

        cloud.runUntil(90 * MINUTE);
        assertThat(group.inService()).isEqualTo(before);
    }

    /** Down to nothing by a scheduled action, up again by another. */
    @Test
    void goesToZeroInstancesAndComesBackFromThere() {
        cloud.minSize = 0;
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(0, "by hand");
        assertThat(group.inServiceCount()).isZero();

        cloud.runUntil(30 * MINUTE);
        group.setDesiredCapacity(3, "by hand");
        cloud.runUntil(31 * MINUTE);
        assertThat(byZone(group)).containsExactly(1, 1, 1);
    }
}
