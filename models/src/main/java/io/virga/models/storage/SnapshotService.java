package io.virga.models.storage;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.storage.EbsSnapshot.State;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigInteger;

/**
 * The operations of EC2 on snapshots in the standard tier (EC2 user guide, Amazon EBS snapshots, copy an Amazon EBS
 * snapshot). What EC2 refuses is journalled and changes nothing.
 */
public final class SnapshotService extends Entity {
    /** Copies under way to one region (EC2 user guide, copy an Amazon EBS snapshot). */
    public static final int MOST_COPIES = 20;

    private final SnapshotCatalog catalog;
    private final Activity<EbsSnapshot> transfer = activity("transfer", this::arrived);

    public SnapshotService(Simulation sim, SnapshotCatalog catalog) {
        super(sim, "ec2.snapshots");
        this.catalog = catalog;
    }

    /**
     * CreateSnapshot: what the volume is now; its new blocks are stored, and billed, from now on.
     *
     * @param name of the snapshot, which no other has
     * @param resource that is billed
     * @param volume whose writes are kept track of
     * @param bytesPerSecond at which its data goes to S3, positive
     */
    public void create(String name, String resource, Volume volume, boolean encrypted, double bytesPerSecond) {
        TrackedWrites writes = volume.writes();
        if (writes == null) {
            throw new IllegalArgumentException(volume.path() + " does not keep track of what is written");
        }
        if (volume.hasFailed()) {
            catalog.refuse("CreateSnapshot", name, "IncorrectState, the volume is in error");
            return;
        }
        int most = volume.settings().type().pendingSnapshots();
        if (catalog.count(each -> each.isPendingOf(writes.source())) >= most) {
            String reason = "ConcurrentSnapshotLimitExceeded, " + most + " of the volume are pending";
            catalog.refuse("CreateSnapshot", name, reason);
            return;
        }
        Snapshot contents = writes.source().snapshot(name);
        String region = volume.zone().region().name();
        SnapshotVault vault = catalog.vault(resource, contents.lineage(), region, encrypted);
        long bytes = vault.add(contents, now());
        EbsSnapshot snapshot = catalog.keep(contents, vault, volume.settings().sizeGib());
        snapshot.takenOf(writes.source());
        send(snapshot, bytes, nanos(bytes, bytesPerSecond));
    }

    /**
     * CopySnapshot: sends what is not there yet. A copy within the region that does not change the encryption moves nothing.
     *
     * @param name of the copy, which no other has
     * @param of name of the snapshot
     * @param encrypts whether the copy is encrypted in any case; that of an encrypted snapshot is always
     * @param bytesPerSecond at which its data is sent, positive
     */
    public void copy(String name, String of, String region, boolean encrypts, double bytesPerSecond) {
        EbsSnapshot original = catalog.completed("CopySnapshot", of);
        if (original == null) {
            return;
        }
        if (catalog.count(each -> each.isPendingCopyTo(region)) >= MOST_COPIES) {
            String reason = "ResourceLimitExceeded, " + MOST_COPIES + " copies to " + region + " are under way";
            catalog.refuse("CopySnapshot", of, reason);
            return;
        }
        Snapshot contents = original.contents().copy(name);
        SnapshotVault from = original.vault();
        SnapshotVault vault =
                catalog.vault(from.resource(), contents.lineage(), region, from.isEncrypted() || encrypts);
        long bytes = vault.add(contents, now());
        if (!region.equals(original.region())) {
            from.charge(SnapshotCharge.Kind.TRANSFER, now(), BigInteger.valueOf(bytes));
        }
        EbsSnapshot copy = catalog.keep(contents, vault, original.volumeGib());
        send(copy, bytes, vault.copying(nanos(bytes, bytesPerSecond), now()));
    }

    private void send(EbsSnapshot snapshot, long bytes, long nanos) {
        snapshot.enter(State.PENDING, now(), now() + nanos);
        transfer.hold(snapshot, nanos);
        String text = "is pending in " + snapshot.region() + ": " + bytes + " B of "
                + snapshot.contents().dataBytes() + " are new there";
        catalog.journal(snapshot.name(), text);
    }

    private void arrived(EbsSnapshot snapshot) {
        if (snapshot.state() == State.PENDING) {
            snapshot.enter(State.COMPLETED, now(), Long.MAX_VALUE);
            catalog.journal(snapshot.name(), "is completed");
        }
    }

    /** DeleteSnapshot: frees what no other snapshot has. */
    public void delete(String name) {
        EbsSnapshot snapshot = catalog.find("DeleteSnapshot", name);
        if (snapshot == null) {
            return;
        }
        snapshot.disableFastRestores(now());
        SnapshotArchive.chargeDeletion(snapshot, now());
        snapshot.vault().delete(snapshot.contents(), now());
        snapshot.enter(State.DELETED, now(), Long.MAX_VALUE);
        catalog.journal(name, "is deleted");
    }

    /** EnableFastSnapshotRestores in a zone: billed from now on, with credits once the snapshot is optimized. */
    public void enableFastRestore(String name, AvailabilityZone zone) {
        EbsSnapshot snapshot = catalog.completed("EnableFastSnapshotRestores", name);
        if (snapshot != null) {
            snapshot.enableFastRestore(zone, now());
        }
    }

    static long nanos(long bytes, double bytesPerSecond) {
        return (long) Math.ceil(bytes / bytesPerSecond * 1e9);
    }
}
