package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;

/** An On-Demand Capacity Reservation. */
@Kind(
        value = "capacityReservation",
        doc =
                "An On-Demand Capacity Reservation: room for instances of one type in one zone, held all the time. Instances"
                        + " that are launched into it find room when the zone is full. What no instance uses is billed at the"
                        + " on-demand price.")
public record CapacityReservationSpec(
        @Property(doc = "The EC2 instance type.", example = "m7g.large")
        String instanceType,

        @Property(doc = "The zone.", example = "eu-west-1.a")
        Place zone,

        @Property(
                doc = "For how many instances there is room; none with 0, for comparison.",
                min = "0",
                max = "100000",
                example = "20")
        int instanceCount,

        @Property(
                doc = "Which instances use it.",
                defaultValue = "open",
                source = "EC2 API reference, CreateCapacityReservation")
        InstanceMatchCriteria instanceMatchCriteria)
        implements CloudResourceSpec, HeldCapacity {}
