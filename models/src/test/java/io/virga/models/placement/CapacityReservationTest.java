package io.virga.models.placement;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.pricing.Bill;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.BillLine;
import io.virga.models.pricing.PriceBook;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Placer;
import io.virga.models.topology.Rack;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Capacity Reservations against the EC2 User Guide, "On-Demand Capacity Reservations" and its pricing and billing. */
class CapacityReservationTest {
    private static final long HOUR = 3_600 * SECOND;
    private static final InstanceType LARGE = InstanceTypes.load().find("m7g.large");
    private static final InstanceType XLARGE = InstanceTypes.load().find("m7g.xlarge");

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final AvailabilityZone zone = new AvailabilityZone(cloud.sim(), new Region("us-east-1"), "x", 0);
    private final List<Instance> instances = new ArrayList<>();

    private CapacityReservation reserve(int count, boolean isOpen) {
        CapacityReservation reservation = new CapacityReservation("spare", LARGE, zone, isOpen);
        for (int i = 0; i < count; i++) {
            assertThat(reservation.reserve()).isNull();
        }
        return reservation;
    }

    /** An instance that runs at once, or after a time. */
    private Instance launch(Placer placer, long launchNanos) {
        Placement placement = (Placement) placer.place(LARGE, zone);
        String name = "i" + instances.size();
        ServiceStation application = new ServiceStation(
                cloud.sim(), name + ".app", cloud.calls(), zone, settings(1, 9, 1), new StationTotals(cloud.sim()));
        Instance instance = new Instance(cloud.sim(), name, LARGE, placement, application);
        instances.add(instance);
        if (launchNanos == 0) {
            instance.startServing(0);
        } else {
            instance.launch(launchNanos, 0, () -> {});
        }
        return instance;
    }

    private List<BillLine> bill(CapacityReservation reservation, long toNanos) {
        List<RunInterval> runs = new ArrayList<>();
        instances.forEach(instance -> runs.addAll(instance.runIntervals()));
        Bill bill = new BillBuilder(PriceBook.load(), 0, toNanos)
                .ec2("web")
                .instances(zone, LARGE.name(), runs)
                .ec2("spare")
                .unusedReservation(zone, LARGE.name(), reservation.unusedIntervals())
                .build();
        return bill.lines();
    }

    /** "20 reserved, 15 running": 15 instance-hours and 5 unused reservation-hours in an hour. */
    @Test
    void billsWhatRunsOnceAndWhatIsUnusedAsWell() {
        CapacityReservation reservation = reserve(20, true);
        Placer placer = new ReservedFirst(List.of(reservation), PlacementRule.ANYWHERE);
        for (int i = 0; i < 15; i++) {
            launch(placer, 0);
        }
        List<BillLine> lines = bill(reservation, HOUR);
        assertThat(lines.get(0).quantity()).isEqualByComparingTo("15");
        assertThat(lines.get(1).quantity()).isEqualByComparingTo("5");
        assertThat(lines.get(1).price().usd())
                .isEqualByComparingTo(lines.get(0).price().usd());
        assertThat(reservation.availableInstanceCount()).isEqualTo(5);
    }

    /** A reservation that is there for 24 h 15 min is billed for 24.25 h. */
    @Test
    void billsPartsOfHours() {
        List<BillLine> lines = bill(reserve(1, true), 24 * HOUR + HOUR / 4);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("24.25"));
    }

    /** While an instance is pending or stopped its reserved capacity is what is billed. */
    @Test
    void everyMomentOfAReservationIsBilledOnce() {
        CapacityReservation reservation = reserve(1, true);
        Placer placer = new ReservedFirst(List.of(reservation), PlacementRule.ANYWHERE);
        Instance instance = launch(placer, 20 * SECOND);
        cloud.at(1_000 * SECOND, () -> instance.stop(30 * SECOND));
        cloud.drain();
        assertThat(instance.runIntervals()).containsExactly(new RunInterval(20 * SECOND, 1_000 * SECOND));
        assertThat(reservation.unusedIntervals())
                .containsExactly(new RunInterval(0, 20 * SECOND), new RunInterval(1_000 * SECOND, Long.MAX_VALUE));
        assertThat(reservation.availableInstanceCount()).isEqualTo(1);
    }

    @Test
    void itsRoomIsThereWhenTheZoneIsFull() {
        zone.capacity().limit("m7g", 8);
        CapacityReservation reservation = reserve(2, true);
        Placer open = new ReservedFirst(List.of(reservation), PlacementRule.ANYWHERE);
        assertThat(PlacementRule.ANYWHERE.place(XLARGE, zone)).isInstanceOf(Placement.class);
        assertThat(PlacementRule.ANYWHERE.place(LARGE, zone))
                .hasToString("InsufficientInstanceCapacity: 8 of 8 vCPU of family m7g are in use");
        assertThat(open.place(XLARGE, zone)).isNotInstanceOf(Placement.class);
        Placement first = (Placement) open.place(LARGE, zone);
        assertThat(open.place(LARGE, zone)).isInstanceOf(Placement.class);
        assertThat(open.place(LARGE, zone)).isNotInstanceOf(Placement.class);
        first.release();
        assertThat(PlacementRule.ANYWHERE.place(LARGE, zone)).isNotInstanceOf(Placement.class);
        assertThat(open.place(LARGE, zone)).isInstanceOf(Placement.class);
    }

    @Test
    void instancesThatRunOnlyInAReservationFailWithoutOne() {
        Placer only = new ReservedFirst(List.of(reserve(1, false)), null);
        assertThat(only.place(LARGE, zone)).isInstanceOf(Placement.class);
        assertThat(only.place(LARGE, zone))
                .hasToString(
                        "ReservationCapacityExceeded: no Capacity Reservation that it may use has room for m7g.large"
                                + " in the zone");
    }

    @Test
    void itsRoomLiesOnHostsAndGoesDarkWithThem() {
        zone.install(new UniformHardware(1, 2, 1, new HostShape(4, 16)));
        CapacityReservation reservation = reserve(4, true);
        assertThat(PlacementRule.ANYWHERE.place(LARGE, zone)).isNotInstanceOf(Placement.class);
        Rack rack = Objects.requireNonNull(zone.hardware()).rack(0);
        rack.losePower();
        assertThat(reservation.availableInstanceCount()).isEqualTo(2);
        rack.restorePower();
        assertThat(reservation.availableInstanceCount()).isEqualTo(4);
    }

    @Test
    void spotInstancesDoNotUseIt() {
        Placer placer = new ReservedFirst(List.of(reserve(1, true)), PlacementRule.ANYWHERE);
        assertThat(placer.forSpot()).isSameAs(PlacementRule.ANYWHERE);
    }
}
