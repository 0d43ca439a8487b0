package io.virga.models.traffic;

import io.virga.models.topology.FaultDomain;
import java.util.function.LongSupplier;

/** How slow and how faulty a station is: by faults, by its place, and because it has just booted. */
final class Condition {
    private static final long PURPOSE_ERROR = 3;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    private final Calls calls;
    private final WarmUp warmUp;
    private final LongSupplier now;
    private final ServiceQuality quality = new ServiceQuality();
    private long bootedNanos = LONG_AGO;

    Condition(Calls calls, WarmUp warmUp, LongSupplier now) {
        this.calls = calls;
        this.warmUp = warmUp;
        this.now = now;
    }

    ServiceQuality quality() {
        return quality;
    }

    /** It has booted, and its caches are cold. */
    void booted() {
        bootedNanos = now.getAsLong();
    }

    /** By which what begins now takes longer at that place. */
    double factor(FaultDomain place) {
        return quality.slowdown() * calls.slowPlaces().factor(place) * warmUp.factor(now.getAsLong() - bootedNanos);
    }

    /** How a call ends that has all that it needs. */
    Outcome fate(Call call) {
        double errorShare = quality.errorShare();
        boolean fails = errorShare > 0 && calls.fateDraw(call, PURPOSE_ERROR, 0).nextDouble() < errorShare;
        return fails ? Outcome.ERROR : Outcome.OK;
    }
}
