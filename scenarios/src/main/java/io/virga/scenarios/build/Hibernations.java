package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.storage.EbsLimits;

/** How long hibernation takes. */
final class Hibernations {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double GIB_BYTES = 1L << 30;

    private Hibernations() {}

    /**
     * Until all of the memory is on the root volume, as fast as this and the EBS bandwidth of the instance allow.
     *
     * @param throughput of the root volume, in bytes a second
     */
    static long nanos(double throughput, InstanceType type) {
        double bytes = type.memoryGib() * GIB_BYTES;
        EbsLimits limits = Volumes.limits(type.name());
        double seconds = limits == null ? bytes / throughput : limits.seconds(bytes, throughput);
        return (long) Math.ceil(seconds * NANOS_PER_SECOND);
    }
}
