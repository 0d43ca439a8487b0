package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.LaunchRefusal;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Launches into Capacity Reservations, and where these have no room by another placer, if there is one. */
public final class ReservedFirst implements Placer {
    private final List<CapacityReservation> reservations;
    private final @Nullable Placer otherwise;

    /**
     * A placer that tries reservations first.
     *
     * @param reservations that may be used, in this order
     * @param otherwise null for instances that run only in a reservation
     */
    public ReservedFirst(List<CapacityReservation> reservations, @Nullable Placer otherwise) {
        this.reservations = List.copyOf(reservations);
        this.otherwise = otherwise;
    }

    @Override
    public PlacementOutcome place(Placeable machine, AvailabilityZone zone) {
        for (CapacityReservation reservation : reservations) {
            Placement placement = reservation.place(machine, zone);
            if (placement != null) {
                return placement;
            }
        }
        return otherwise == null
                ? new LaunchRefusal(
                        "ReservationCapacityExceeded",
                        "no Capacity Reservation that it may use has room for " + machine.name() + " in the zone")
                : otherwise.place(machine, zone);
    }

    @Override
    public Placer forSpot() {
        return otherwise == null ? this : otherwise.forSpot();
    }
}
