package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.util.List;

/** What volumes, snapshots and their fast restore cost (EBS pricing), each added to the bill. */
public final class EbsBill {
    private static final String SERVICE = "AmazonEC2";

    private final String resource;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    EbsBill(String resource, BillBuilder bill) {
        this.resource = resource;
        this.bill = bill;
    }

    /** EBS volumes that were ordered alike, in one zone: what is provisioned is billed, used or not, in full seconds. */
    public BillBuilder volumes(
            AvailabilityZone zone, VolumePrices prices, VolumeSettings volume, List<RunInterval> lives) {
        BigDecimal months = bill.billedMonths(BillingIncrement.EC2, lives);
        for (VolumeCharge charge : VolumeCharge.of(volume, prices)) {
            Price price = bill.book().ebs(zone.region().name(), charge.item());
            bill.add(
                    SERVICE,
                    resource,
                    zone.path(),
                    charge.words(),
                    charge.quantity().multiply(months),
                    price);
        }
        return bill;
    }

    /** A snapshot in the standard tier that is there all the time. */
    public BillBuilder snapshot(String region, long bytes) {
        BigDecimal gigabyteMonths = bill.gigabyteMonths(bytes);
        return bill.add(
                SERVICE,
                resource,
                region,
                "snapshot",
                gigabyteMonths,
                bill.book().ebs(region, "ebs-snapshot-gb-month"));
    }

    /** Fast snapshot restore of one snapshot in one zone, enabled all the time. */
    public BillBuilder fastSnapshotRestore(AvailabilityZone zone) {
        Price price = bill.book().ebs(zone.region().name(), "ebs-fast-snapshot-restore-hour");
        return bill.add(SERVICE, resource, zone.path(), "fast snapshot restore", bill.windowHours(), price);
    }

    /** Fast snapshot restore of one snapshot in one zone, billed by the minute and at least for an hour. */
    BillBuilder fastSnapshotRestore(AvailabilityZone zone, List<RunInterval> enabled) {
        BigDecimal hours = bill.billedHours(BillingIncrement.FAST_SNAPSHOT_RESTORE, enabled);
        Price price = bill.book().ebs(zone.region().name(), "ebs-fast-snapshot-restore-hour");
        return bill.add(SERVICE, resource, zone.path(), "fast snapshot restore", hours, price);
    }
}
