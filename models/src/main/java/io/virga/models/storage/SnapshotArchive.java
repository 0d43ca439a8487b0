package io.virga.models.storage;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.storage.EbsSnapshot.State;
import java.math.BigInteger;

/** The archive tier of snapshots (EC2 user guide, archive Amazon EBS snapshots). What EC2 refuses is journalled. */
public final class SnapshotArchive extends Entity {
    private final SnapshotCatalog catalog;
    private final Activity<EbsSnapshot> archiving = activity("archiving", this::archived);
    private final Activity<EbsSnapshot> restoring = activity("restoring", this::restored);

    public SnapshotArchive(Simulation sim, SnapshotCatalog catalog) {
        super(sim, "ec2.snapshots.archive");
        this.catalog = catalog;
    }

    /**
     * ModifySnapshotTier: all blocks of the snapshot go to the archive, and fast restore of it ends.
     *
     * @param bytesPerSecond at which they go, positive
     */
    public void archive(String name, double bytesPerSecond) {
        EbsSnapshot snapshot = catalog.completed("ModifySnapshotTier", name);
        if (snapshot != null) {
            snapshot.disableFastRestores(now());
            long nanos = SnapshotService.nanos(snapshot.contents().dataBytes(), bytesPerSecond);
            snapshot.enter(State.ARCHIVING, now(), now() + nanos);
            archiving.hold(snapshot, nanos);
        }
    }

    private void archived(EbsSnapshot snapshot) {
        if (snapshot.state() == State.ARCHIVING) {
            snapshot.vault().moveToArchive(snapshot.contents(), now());
            snapshot.enter(State.ARCHIVED, now(), Long.MAX_VALUE);
            snapshot.archivedAt(now());
            catalog.journal(
                    snapshot.name(), "is archived: " + snapshot.contents().dataBytes() + " B, the whole of it");
        }
    }

    /** RestoreSnapshotTier, for good: what is restored is billed at once, and so is what is left of the 90 days. */
    public void restore(String name, long durationNanos) {
        EbsSnapshot snapshot = catalog.in(State.ARCHIVED, "RestoreSnapshotTier", name);
        if (snapshot != null) {
            BigInteger bytes = BigInteger.valueOf(snapshot.contents().dataBytes());
            snapshot.vault().charge(SnapshotCharge.Kind.RETRIEVAL, now(), bytes);
            snapshot.enter(State.RESTORING, now(), now() + durationNanos);
            restoring.hold(snapshot, durationNanos);
        }
    }

    private void restored(EbsSnapshot snapshot) {
        if (snapshot.state() == State.RESTORING) {
            chargeDeletion(snapshot, now());
            snapshot.vault().restoreFromArchive(snapshot.contents(), now());
            snapshot.enter(State.COMPLETED, now(), Long.MAX_VALUE);
            catalog.journal(snapshot.name(), "is restored from the archive");
        }
    }

    /** What is or has gone to the archive is billed for 90 days; of one on its way, what has got there. */
    static void chargeDeletion(EbsSnapshot snapshot, long now) {
        long bytes = snapshot.contents().dataBytes();
        if (snapshot.state() == State.ARCHIVED || snapshot.state() == State.RESTORING) {
            snapshot.vault().chargeEarlyDeletion(bytes, snapshot.archivedNanos(), now);
        } else if (snapshot.state() == State.ARCHIVING) {
            snapshot.vault().chargeEarlyDeletion(Math.round(bytes * snapshot.progress(now)), now, now);
        }
    }
}
