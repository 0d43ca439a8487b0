package io.virga.models.traffic;

import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import org.jspecify.annotations.Nullable;

/** One end of a call: where it is, and what its messages have to pass there. */
public interface Party {
    /** The zone that it is in; null outside all regions, and for services that belong to a region as a whole. */
    default @Nullable AvailabilityZone zone() {
        return null;
    }

    /** The innermost fault domain that is known to hold it; null where it has no zone. */
    default @Nullable FaultDomain place() {
        return zone();
    }

    /** Who pays for data between it and the other party when they are in different zones. */
    default DataCharge dataCharge() {
        return DataCharge.BOTH_SIDES_FREE;
    }

    /** What counts the bytes of its messages; null where nobody asks. */
    default @Nullable ByteCount byteCount() {
        return null;
    }

    /** What holds its messages up; null where bandwidth is no limit. */
    default @Nullable NetworkInterface networkInterface() {
        return null;
    }
}
