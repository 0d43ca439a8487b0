package io.virga.scenarios.build;

import io.virga.models.placement.CapacityReservation;
import io.virga.models.pricing.BillBuilder;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;

/** A Capacity Reservation in a simulation. */
final class CapacityReservationModel implements HeldCapacityModel {
    private static final double HOUR_NANOS = 3.6e12;

    private final CapacityReservation reservation;
    private final Growth unusedHours;

    private CapacityReservationModel(CapacityReservation reservation) {
        this.reservation = reservation;
        this.unusedHours = new Growth(() -> reservation.unusedNanos() / HOUR_NANOS);
    }

    static CapacityReservationModel build(String name, CapacityReservationSpec spec, BuildContext context) {
        return new CapacityReservationModel(context.capacity().reservation(name));
    }

    @Override
    public String name() {
        return reservation.name();
    }

    @Override
    public void restart() {
        unusedHours.sinceLast();
    }

    @Override
    public void observe(Observations to) {
        to.ratio("UnusedInstanceHours", "sum", "count", unusedHours.sinceLast(), 1, reservation.totalInstanceCount());
    }

    @Override
    public void meter(BillBuilder bill) {
        bill.ec2(name())
                .unusedReservation(reservation.zone(), reservation.type().name(), reservation.unusedIntervals());
    }

    @Override
    public void sample(Samples samples) {
        samples.add("AvailableInstanceCount", "count", reservation.availableInstanceCount());
    }
}
