package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.List;

/** Which Capacity Reservations instances are launched into. */
@Doc("How instances use Capacity Reservations; EC2's CapacityReservationSpecification.")
public record ReservationUseSpec(
        @Property(
                doc = "Whether they use reservations.",
                defaultValue = "open",
                source = "EC2 API reference, CapacityReservationSpecification")
        ReservationPreference preference,

        @Property(
                doc =
                        "The `capacityReservation` resources that they use, in this order, as a group of reservations. With"
                                + " `preference: open` they run on demand where these have no room.",
                defaultValue = "[]",
                example = "[spare-a, spare-b]")
        List<String> targets) {}
