package io.virga.models.storage;

import io.virga.kernel.Identified;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A snapshot as EC2 describes it: where it is, its state, and where it can be restored fast. */
public final class EbsSnapshot implements Identified {
    /** What can be done with it. */
    public enum State {
        /** Its data is still on the way; it is what the volume was at the call. */
        PENDING,
        /** In the standard tier. */
        COMPLETED,
        /** On its way to the archive. */
        ARCHIVING,
        /** In the archive. */
        ARCHIVED,
        /** On its way back. */
        RESTORING,
        /** Gone. */
        DELETED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final long number;
    private final Snapshot contents;
    private final SnapshotVault vault;
    private final long volumeGib;
    private final List<FastRestoreUse> fastRestores = new ArrayList<>();
    private @Nullable SnapshotSource source;
    private State state = State.PENDING;
    private long sinceNanos;
    private long untilNanos;
    private long archivedNanos;

    /** @param volumeGib size of the volume that it was taken of */
    EbsSnapshot(long number, Snapshot contents, SnapshotVault vault, long volumeGib) {
        this.number = number;
        this.contents = contents;
        this.vault = vault;
        this.volumeGib = volumeGib;
    }

    @Override
    public long id() {
        return number;
    }

    public String name() {
        return contents.name();
    }

    public Snapshot contents() {
        return contents;
    }

    public SnapshotVault vault() {
        return vault;
    }

    public String region() {
        return vault.region();
    }

    long volumeGib() {
        return volumeGib;
    }

    State state() {
        return state;
    }

    /** @param until when it is expected to leave the state */
    void enter(State next, long now, long until) {
        state = next;
        sinceNanos = now;
        untilNanos = until;
    }

    /** Share of the time in its state that is over, 0 to 1. */
    double progress(long now) {
        return untilNanos == sinceNanos ? 1 : (double) (now - sinceNanos) / (untilNanos - sinceNanos);
    }

    /** It was taken of this volume; a copy is not. */
    void takenOf(SnapshotSource volume) {
        source = volume;
    }

    boolean isPendingOf(SnapshotSource volume) {
        return source == volume && state == State.PENDING;
    }

    boolean isPendingCopyTo(String region) {
        return source == null && state == State.PENDING && region().equals(region);
    }

    void archivedAt(long now) {
        archivedNanos = now;
    }

    /** When it came into the archive last. */
    long archivedNanos() {
        return archivedNanos;
    }

    /** Where and when fast restore is or was enabled. */
    public List<FastRestoreUse> fastRestores() {
        return List.copyOf(fastRestores);
    }

    void enableFastRestore(AvailabilityZone zone, long now) {
        if (fastRestores.stream().noneMatch(use -> use.isEnabledIn(zone))) {
            fastRestores.add(new FastRestoreUse(zone, new FastSnapshotRestore(volumeGib, now)));
        }
    }

    void disableFastRestores(long now) {
        fastRestores.forEach(use -> use.disable(now));
    }

    /** Whether a volume that is created now has all data in place; takes the credit for it. */
    public boolean tryFastRestore(AvailabilityZone zone, long now) {
        return fastRestores.stream()
                .anyMatch(use -> use.isEnabledIn(zone) && use.restore().tryRestore(now));
    }
}
