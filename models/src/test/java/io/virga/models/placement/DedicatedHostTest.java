package io.virga.models.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.pricing.PriceBook;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dedicated Hosts against the EC2 User Guide, "Dedicated Hosts". */
class DedicatedHostTest {
    private static final InstanceTypes TYPES = InstanceTypes.load();
    private static final InstanceType LARGE = TYPES.find("m5.large");

    private final Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
    private final AvailabilityZone zone = new AvailabilityZone(sim, new Region("r"), "a", 0);

    private DedicatedHost allocate(String name, DedicatedHostShape shape) {
        DedicatedHost.Allocation allocation = DedicatedHost.allocate(name, shape, true, zone);
        assertThat(allocation).isInstanceOf(DedicatedHost.Allocated.class);
        return ((DedicatedHost.Allocated) allocation).host();
    }

    private static int fill(DedicatedHost host, InstanceType type) {
        int placed = 0;
        while (host.place(type) instanceof Placement) {
            placed++;
        }
        return placed;
    }

    @ParameterizedTest
    @CsvSource({
        "t3.nano, 192",
        "t3.micro, 192",
        "t3.small, 192",
        "t3.medium, 192",
        "t3.large, 96",
        "t3.xlarge, 48",
        "t3.2xlarge, 24"
    })
    void aT3HostHoldsWhatIsDocumented(String type, int instances) {
        assertThat(fill(allocate("h", DedicatedHostShape.ofFamily("t3", TYPES)), TYPES.find(type)))
                .isEqualTo(instances);
    }

    /** An R5 host has two sockets with 24 cores each, which is 96 vCPUs. */
    @Test
    void anR5HostHolds48CoresOfAnyMix() {
        DedicatedHost host = allocate("h", DedicatedHostShape.ofFamily("r5", TYPES));
        assertThat(host.shape().vcpus()).isEqualTo(96);
        assertThat(host.place(TYPES.find("r5.12xlarge"))).isInstanceOf(Placement.class);
        assertThat(fill(host, TYPES.find("r5.xlarge"))).isEqualTo(12);
    }

    /** Its list price is that of 72 vCPUs and a tenth. */
    @Test
    void aC5HostIsTheServerUnderC518xlarge() {
        DedicatedHostShape shape = DedicatedHostShape.ofFamily("c5", TYPES);
        assertThat(shape.wholeType()).isEqualTo("c5.18xlarge");
        assertThat(PriceBook.load()
                        .dedicatedHost("us-east-1", "c5", shape.wholeType())
                        .usd())
                .isEqualByComparingTo("3.366");
    }

    @Test
    void mostFamiliesHoldOneSize() {
        assertThatThrownBy(() -> DedicatedHostShape.ofFamily("m7g", TYPES)).hasMessageContaining("one size only");
        DedicatedHost host = allocate("h", DedicatedHostShape.ofType(TYPES.find("m7g.large"), TYPES));
        assertThat(host.place(TYPES.find("m7g.xlarge"))).hasToString("InsufficientHostCapacity: h runs no m7g.xlarge");
        assertThat(fill(host, TYPES.find("m7g.large"))).isEqualTo(32);
    }

    @Test
    void takesAWholeServerOfARack() {
        zone.install(new UniformHardware(1, 1, 2, new HostShape(128, 512)));
        DedicatedHost host = allocate("h", DedicatedHostShape.ofFamily("m5", TYPES));
        DedicatedHost other = allocate("i", DedicatedHostShape.ofFamily("m5", TYPES));
        assertThat(host.domain().path()).isEqualTo("r.a.rack-1.host-1");
        assertThat(other.domain().path()).isEqualTo("r.a.rack-1.host-2");
        assertThat(zone.place(LARGE, PlacementRule.ANYWHERE)).isNotInstanceOf(Placement.class);
        assertThat(DedicatedHost.allocate("j", host.shape(), true, zone)).isInstanceOf(DedicatedHost.Refused.class);
    }

    @Test
    void aServerThatIsInUseIsNotAllocated() {
        zone.install(new UniformHardware(1, 1, 1, new HostShape(128, 512)));
        assertThat(zone.place(LARGE, PlacementRule.ANYWHERE)).isInstanceOf(Placement.class);
        assertThat(DedicatedHost.allocate("j", DedicatedHostShape.ofFamily("m5", TYPES), true, zone))
                .isInstanceOf(DedicatedHost.Refused.class);
    }

    @Test
    void autoPlacementTakesTheFirstWithRoomAndAffinityComesBack() {
        DedicatedHost first = allocate("h", DedicatedHostShape.ofFamily("m5", TYPES));
        DedicatedHost second = allocate("i", DedicatedHostShape.ofFamily("m5", TYPES));
        HostTenancy anywhere = new HostTenancy(List.of(first, second), false);
        HostTenancy faithful = new HostTenancy(List.of(first, second), true);
        assertThat(anywhere.place(TYPES.find("m5.24xlarge"), zone)).isInstanceOf(Placement.class);
        Placement placement = (Placement) faithful.place(LARGE, zone);
        assertThat(second.instances()).isEqualTo(1);
        placement.release();
        assertThat(fill(second, LARGE)).isEqualTo(48);
        assertThat(faithful.place(LARGE, zone)).hasToString("InsufficientHostCapacity: i is full");
    }

    @Test
    void aHostWithoutPowerTakesNobody() {
        DedicatedHost host = allocate("h", DedicatedHostShape.ofFamily("m5", TYPES));
        zone.losePower();
        assertThat(host.place(LARGE)).hasToString("InsufficientHostCapacity: h has no power");
    }
}
