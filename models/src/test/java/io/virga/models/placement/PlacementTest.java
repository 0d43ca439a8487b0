package io.virga.models.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Hardware;
import io.virga.models.topology.Host;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.InsufficientInstanceCapacity;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Rack;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final InstanceType LARGE = InstanceTypes.load().find("m7g.large");
    private static final InstanceType BURSTABLE = InstanceTypes.load().find("t3.large");
    private static final InstanceType MEMORY = InstanceTypes.load().find("r6g.large");
    private static final HostShape FOUR_LARGE = new HostShape(8, 32);

    private final Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
    private final Region region = new Region("r");

    @Test
    void aZoneOfWhichNothingIsSaidTakesAnyNumber() {
        AvailabilityZone zone = new AvailabilityZone(sim, region, "a", 0);
        List<Placement> placements = place(zone, LARGE, PlacementRule.ANYWHERE, 1_000);
        assertThat(placements).allMatch(placement -> placement.domain() == zone && placement.host() == null);
    }

    @Test
    void instancesGoToRacksInTurnAndToTheEmptiestHost() {
        AvailabilityZone zone = zone(1, 3, 2);
        assertThat(place(zone, LARGE, PlacementRule.ANYWHERE, 7))
                .extracting(placement -> placement.domain().path())
                .containsExactly(
                        "r.a.rack-1.host-1",
                        "r.a.rack-2.host-1",
                        "r.a.rack-3.host-1",
                        "r.a.rack-1.host-2",
                        "r.a.rack-2.host-2",
                        "r.a.rack-3.host-2",
                        "r.a.rack-1.host-1");
    }

    @Test
    void aFullZoneRefusesAndTakesAgainWhatIsReleased() {
        AvailabilityZone zone = zone(1, 3, 2);
        List<Placement> placements = place(zone, LARGE, PlacementRule.ANYWHERE, 24);
        assertThat(refusal(zone, LARGE, PlacementRule.ANYWHERE))
                .isEqualTo("no host that its placement allows has room");
        Placement left = placements.get(16);
        left.release();
        left.release();
        assertThat(place(zone, LARGE, PlacementRule.ANYWHERE, 1).get(0).host()).isSameAs(left.host());
        assertThat(refusal(zone, LARGE, PlacementRule.ANYWHERE)).isNotEmpty();
    }

    @Test
    void memoryIsRoomAsWell() {
        AvailabilityZone zone = zone(1, 1, 1);
        place(zone, MEMORY, PlacementRule.ANYWHERE, 2);
        assertThat(host(zone, 0).freeVcpus()).isEqualTo(4);
        assertThat(refusal(zone, LARGE, PlacementRule.ANYWHERE)).isNotEmpty();
    }

    @Test
    void nothingIsPlacedWithoutPower() {
        AvailabilityZone zone = zone(2, 2, 1);
        host(zone, 0).rack().powerDomain().losePower();
        assertThat(place(zone, LARGE, PlacementRule.ANYWHERE, 4))
                .allMatch(placement -> placement.host() == host(zone, 1));
        assertThat(refusal(zone, LARGE, PlacementRule.ANYWHERE)).isNotEmpty();
        zone.losePower();
        assertThat(refusal(zone, LARGE, PlacementRule.ANYWHERE)).isEqualTo("the zone has no power");
    }

    @Test
    void theSizesOfAFamilyShareItsCapacity() {
        AvailabilityZone zone = new AvailabilityZone(sim, region, "a", 0);
        zone.capacity().limit("m7g", 7);
        List<Placement> placements = place(zone, LARGE, PlacementRule.ANYWHERE, 3);
        assertThat(refusal(zone, LARGE, PlacementRule.ANYWHERE)).isEqualTo("6 of 7 vCPU of family m7g are in use");
        place(zone, InstanceTypes.load().find("m7g.medium"), PlacementRule.ANYWHERE, 1);
        place(zone, BURSTABLE, PlacementRule.ANYWHERE, 10);
        placements.get(0).release();
        place(zone, LARGE, PlacementRule.ANYWHERE, 1);
    }

    @Test
    void aSpreadGroupPutsEachInstanceOnARackOfItsOwnAndRefusesTheEighth() {
        AvailabilityZone zone = zone(1, 10, 2);
        SpreadGroup group = new SpreadGroup();
        List<Placement> placements = place(zone, LARGE, group, 7);
        assertThat(racks(placements)).doesNotHaveDuplicates();
        assertThat(refusal(zone, LARGE, group))
                .isEqualTo("a spread placement group has at most 7 running instances in a zone");
        place(new AvailabilityZone(sim, region, "b", 1), LARGE, group, 7);
        placements.get(3).release();
        place(zone, LARGE, group, 1);
    }

    @Test
    void aSpreadGroupRefusesWhenNoRackIsLeft() {
        AvailabilityZone zone = zone(1, 3, 5);
        SpreadGroup group = new SpreadGroup();
        place(zone, LARGE, group, 3);
        assertThat(refusal(zone, LARGE, group)).isEqualTo("no host that its placement allows has room");
    }

    @Test
    void partitionsGetEqualSharesAndNeverTheSameRack() {
        AvailabilityZone zone = zone(1, 12, 1);
        PartitionGroup group = new PartitionGroup(3);
        List<Placement> placements = place(zone, LARGE, group, 24);
        List<Set<Rack>> racksOfPartitions = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (int i = 0; i < placements.size(); i++) {
            racksOfPartitions.get(i % 3).add(racks(placements).get(i));
        }
        assertThat(racksOfPartitions).allMatch(racks -> racks.size() == 2);
        Set<Rack> all = new HashSet<>();
        racksOfPartitions.forEach(all::addAll);
        assertThat(all).hasSize(6);
    }

    @Test
    void aPartitionThatIsNamedTakesAll() {
        AvailabilityZone zone = zone(1, 4, 1);
        PartitionGroup group = new PartitionGroup(2);
        List<Placement> first = place(zone, LARGE, group.partition(1), 4);
        List<Placement> second = place(zone, LARGE, group.partition(2), 4);
        assertThat(new HashSet<>(racks(first))).hasSize(1);
        assertThat(racks(second)).doesNotContainAnyElementsOf(racks(first));
    }

    @Test
    void moreThanSevenPartitionsAreRefused() {
        assertThatThrownBy(() -> new PartitionGroup(8))
                .hasMessage("a partition placement group has 1 to 7 partitions a zone, not 8");
    }

    @Test
    void aClusterFillsOneRackAfterAnother() {
        AvailabilityZone zone = zone(1, 5, 2);
        ClusterGroup group = new ClusterGroup();
        assertThat(new HashSet<>(racks(place(zone, LARGE, group, 8)))).hasSize(1);
        assertThat(new HashSet<>(racks(place(zone, LARGE, group, 8)))).hasSize(1);
    }

    @Test
    void aClusterLiesInOneZoneAndTakesNoBurstableType() {
        AvailabilityZone zone = zone(1, 5, 2);
        AvailabilityZone other = new AvailabilityZone(sim, region, "b", 1);
        ClusterGroup group = new ClusterGroup();
        Placement placement = place(zone, LARGE, group, 1).get(0);
        assertThat(refusal(other, LARGE, group))
                .isEqualTo("a cluster placement group lies in one zone, this one in r.a");
        assertThat(refusal(zone, BURSTABLE, group))
                .isEqualTo("a cluster placement group takes no burstable type such as t3.large");
        placement.release();
        place(other, LARGE, group, 1);
    }

    private AvailabilityZone zone(int powerDomains, int racks, int hostsPerRack) {
        return new AvailabilityZone(sim, region, "a", 0)
                .install(new UniformHardware(powerDomains, racks, hostsPerRack, FOUR_LARGE));
    }

    private static Host host(AvailabilityZone zone, int number) {
        Hardware hardware = Objects.requireNonNull(zone.hardware());
        return hardware.host(number);
    }

    private static List<Placement> place(AvailabilityZone zone, InstanceType type, PlacementRule rule, int count) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PlacementOutcome outcome = zone.place(type, rule);
            assertThat(outcome).isInstanceOf(Placement.class);
            placements.add((Placement) outcome);
        }
        return placements;
    }

    private static String refusal(AvailabilityZone zone, InstanceType type, PlacementRule rule) {
        PlacementOutcome outcome = zone.place(type, rule);
        assertThat(outcome).isInstanceOf(InsufficientInstanceCapacity.class);
        return ((InsufficientInstanceCapacity) outcome).reason();
    }

    private static List<Rack> racks(List<Placement> placements) {
        return placements.stream()
                .map(placement -> Objects.requireNonNull(placement.host()).rack())
                .toList();
    }
}
