package io.virga.models.traffic;

import io.virga.kernel.InPort;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import org.jspecify.annotations.Nullable;

/** Something with an address that takes calls. */
public interface Endpoint {
    InPort<Call> requests();

    /** Where it is; null outside the region. */
    @Nullable
    AvailabilityZone zone();

    /** What becomes of connections to it. */
    default ServiceStation.State state() {
        return ServiceStation.State.SERVING;
    }

    /** The innermost fault domain that is known to hold it; null outside the region. */
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

    /**
     * A message says that the caller needs a call no more, which may have been answered meanwhile. An endpoint that cannot
     * be told so goes on.
     *
     * @param stopsWork whether work on it that has begun should stop as well
     */
    default void cancel(Call call, boolean stopsWork) {}
}
