package io.virga.models.traffic;

import io.virga.kernel.ServiceCapacity;
import java.util.function.LongSupplier;

/** How many vCPUs' time a machine gives, and for how long that has been less than all. */
final class VcpuLimit {
    private final ServiceCapacity whole;
    private final int vcpus;
    private final LongSupplier now;
    private double limit;
    private long limitedBeforeNanos;
    private long limitedSinceNanos;

    VcpuLimit(ServiceCapacity whole, int vcpus, LongSupplier now) {
        this.whole = whole;
        this.vcpus = vcpus;
        this.now = now;
        this.limit = vcpus;
    }

    /** @return whether that changes anything */
    boolean set(double newVcpus) {
        double newLimit = Math.min(newVcpus, vcpus);
        if (newLimit == limit) {
            return false;
        }
        limitedBeforeNanos = limitedNanos();
        limitedSinceNanos = now.getAsLong();
        limit = newLimit;
        return true;
    }

    double vcpus() {
        return limit;
    }

    ServiceCapacity capacity() {
        return isLimited() ? new LimitedCapacity(whole, vcpus, limit) : whole;
    }

    /** For how long in all there was a limit. */
    long limitedNanos() {
        return isLimited() ? limitedBeforeNanos + now.getAsLong() - limitedSinceNanos : limitedBeforeNanos;
    }

    private boolean isLimited() {
        return limit < vcpus;
    }
}
