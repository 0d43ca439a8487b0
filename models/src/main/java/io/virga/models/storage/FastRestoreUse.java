package io.virga.models.storage;

import io.virga.models.topology.AvailabilityZone;

/** Fast restore of a snapshot in a zone, and since when and until when it is enabled and billed. */
public final class FastRestoreUse {
    private final AvailabilityZone zone;
    private final FastSnapshotRestore restore;
    private long disabledNanos = Long.MAX_VALUE;

    FastRestoreUse(AvailabilityZone zone, FastSnapshotRestore restore) {
        this.zone = zone;
        this.restore = restore;
    }

    FastSnapshotRestore restore() {
        return restore;
    }

    public AvailabilityZone zone() {
        return zone;
    }

    boolean isEnabledIn(AvailabilityZone place) {
        return zone == place && disabledNanos == Long.MAX_VALUE;
    }

    void disable(long now) {
        disabledNanos = Math.min(disabledNanos, now);
    }

    public long enabledNanos() {
        return restore.enabledNanos();
    }

    /** {@link Long#MAX_VALUE} while it is enabled. */
    public long disabledNanos() {
        return disabledNanos;
    }
}
