package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.storage.EbsSnapshot;
import io.virga.models.storage.FastRestoreUse;
import io.virga.models.storage.SnapshotCharge;
import io.virga.models.storage.SnapshotVault;
import java.math.BigInteger;
import java.util.List;

/**
 * What snapshots cost (Amazon EBS pricing; EC2 user guide, archive Amazon EBS snapshots): what is stored by the GB-month,
 * what is sent to another region or restored from the archive by the GB, fast restore by the hour and zone.
 */
public final class SnapshotBill {
    private SnapshotBill() {}

    /** Adds what is stored and what was moved of the snapshots of one lineage in one region. */
    public static void add(SnapshotVault vault, BillBuilder bill) {
        String resource = vault.resource();
        String region = vault.region();
        bill.gigabyteMonths(
                resource, region, "snapshots", "ebs-snapshot-gb-month", bill.integral(vault.standard()::byteNanos));
        bill.gigabyteMonths(
                resource,
                region,
                "archived snapshots",
                "ebs-snapshot-archive-gb-month",
                bill.integral(vault.archive()::byteNanos));
        bill.gigabyteMonths(
                resource,
                region,
                "snapshots that left the archive early",
                "ebs-snapshot-archive-gb-month",
                sum(vault, SnapshotCharge.Kind.EARLY_DELETION, bill));
        bill.gigabytes(
                resource,
                region,
                "snapshots restored from the archive",
                "ebs-snapshot-archive-retrieval-gb",
                sum(vault, SnapshotCharge.Kind.RETRIEVAL, bill));
        bill.gigabytes(
                resource,
                region,
                "snapshots copied to other regions",
                "inter-region-gb",
                sum(vault, SnapshotCharge.Kind.TRANSFER, bill));
    }

    private static BigInteger sum(SnapshotVault vault, SnapshotCharge.Kind kind, BillBuilder bill) {
        return vault.charges().stream()
                .filter(charge -> charge.kind() == kind && bill.covers(charge.timeNanos()))
                .map(SnapshotCharge::quantity)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Adds the fast restores that were enabled of a snapshot. */
    public static void addFastRestores(EbsSnapshot snapshot, BillBuilder bill) {
        for (FastRestoreUse use : snapshot.fastRestores()) {
            List<RunInterval> enabled = List.of(new RunInterval(use.enabledNanos(), use.disabledNanos()));
            bill.ebs(snapshot.vault().resource()).fastSnapshotRestore(use.zone(), enabled);
        }
    }
}
