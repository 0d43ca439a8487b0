package io.virga.scenarios.build;

import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.VolumePrices;
import io.virga.scenarios.spec.resource.SnapshotSpec;

/** What the volumes of a resource cost. */
final class VolumeMetering {
    private VolumeMetering() {}

    static void ec2(String resource, VolumeFleet fleet, BillBuilder bill) {
        volumes(resource, fleet, VolumePrices.EBS, bill);
        snapshot(resource, fleet, bill);
    }

    static void rds(String resource, VolumeFleet fleet, BillBuilder bill) {
        volumes(resource, fleet, VolumePrices.RDS, bill);
    }

    private static void volumes(String resource, VolumeFleet fleet, VolumePrices prices, BillBuilder bill) {
        fleet.existence()
                .forEach((order, lives) -> bill.ebs(resource).volumes(order.zone(), prices, order.settings(), lives));
    }

    /** The snapshot is there all the time; fast restore is billed by the hour and zone while it is enabled. */
    private static void snapshot(String resource, VolumeFleet fleet, BillBuilder bill) {
        SnapshotSpec snapshot = fleet.spec().snapshot();
        if (snapshot != null) {
            fleet.existence().keySet().stream()
                    .map(order -> order.zone().region().name())
                    .distinct()
                    .forEach(region ->
                            bill.ebs(resource).snapshot(region, snapshot.data().bytes()));
            fleet.fastRestoreZones().forEach(zone -> bill.ebs(resource).fastSnapshotRestore(zone));
        }
    }
}
