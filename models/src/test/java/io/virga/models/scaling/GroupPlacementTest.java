package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import io.virga.models.placement.PartitionGroup;
import io.virga.models.placement.SpreadGroup;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Host;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Rack;
import io.virga.models.topology.UniformHardware;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A group whose zones have racks and no endless capacity. */
class GroupPlacementTest {
    private final GroupCloud cloud = new GroupCloud();

    @Test
    void aZoneWithoutRoomSendsTheLaunchToAnother() {
        cloud.zones.get(0).capacity().limit("m7g", 1);
        cloud.desiredCapacity = 7;
        AutoScalingGroup group = cloud.group();
        assertThat(group.inService())
                .extracting(Instance::zone)
                .filteredOn(zone -> zone == cloud.zones.get(0))
                .hasSize(1);
        assertThat(group.inServiceCount()).isEqualTo(7);
    }

    /** As on a real bad day: the zones that are left cannot hold the whole group. */
    @Test
    void anEvacuatedZoneRunsOutOfCapacityElsewhereUntilItComesBack() {
        cloud.zones.forEach(zone -> zone.capacity().limit("m7g", 3));
        cloud.desiredCapacity = 8;
        AutoScalingGroup group = cloud.group();
        AvailabilityZone lost = cloud.zones.get(0);
        lost.losePower();
        cloud.runUntil(10 * MINUTE);
        assertThat(group.inServiceCount() - unreachable(group)).isEqualTo(6);
        assertThat(cloud.journalSince(5 * MINUTE, "launch"))
                .contains("107 s web: fails in r.b: InsufficientInstanceCapacity: 3 of 3 vCPU of family m7g are in use")
                .hasSizeGreaterThan(9);

        lost.restorePower();
        cloud.runUntil(13 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(8);
    }

    @Test
    void aRackFailureTakesOneOfASpreadGroupAndTheGroupReplacesItOnAnotherRack() {
        describeRacks();
        cloud.placement = new SpreadGroup();
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = cloud.group();
        Rack rack = rackOf(group.inService().get(0));
        rack.losePower();
        assertThat(unreachable(group)).isEqualTo(1);
        cloud.runUntil(5 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(6);
        assertThat(unreachable(group)).isZero();
        assertThat(group.inService())
                .extracting(GroupPlacementTest::rackOf)
                .doesNotHaveDuplicates()
                .doesNotContain(rack);
    }

    @Test
    void aRackFailureTakesAPartitionOfAPartitionGroup() {
        describeRacks();
        cloud.placement = new PartitionGroup(2);
        cloud.desiredCapacity = 18;
        AutoScalingGroup group = cloud.group();
        rackOf(group.inService().get(0)).losePower();
        assertThat(unreachable(group)).isEqualTo(3);
        cloud.runUntil(5 * MINUTE);
        assertThat(unreachable(group)).isZero();
        assertThat(group.inServiceCount()).isEqualTo(18);
    }

    @Test
    void anInstanceWhoseHostComesBackBeforeItIsMissedGoesOn() {
        describeRacks();
        AutoScalingGroup group = cloud.group();
        Instance instance = group.inService().get(0);
        instance.domain().losePower();
        cloud.runUntil(10 * SECOND);
        instance.domain().restorePower();
        cloud.runUntil(5 * MINUTE);
        assertThat(instance.state()).isEqualTo(Instance.State.RUNNING);
        assertThat(instance.applicationReady()).isTrue();
    }

    private void describeRacks() {
        cloud.zones.forEach(zone -> zone.install(new UniformHardware(2, 8, 4, new HostShape(2, 8))));
    }

    private static long unreachable(AutoScalingGroup group) {
        return List.copyOf(group.inService()).stream()
                .filter(instance -> !instance.isReachable())
                .count();
    }

    private static Rack rackOf(Instance instance) {
        assertThat(instance.domain()).isInstanceOf(Host.class);
        return ((Host) instance.domain()).rack();
    }
}
