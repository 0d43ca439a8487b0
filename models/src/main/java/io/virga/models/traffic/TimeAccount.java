package io.virga.models.traffic;

import java.util.Arrays;

/**
 * Where the time since a moment went, by {@link Account} index. An attempt has one; calls that are made at the same time
 * have one each, and that of the one that was waited for is added to the attempt's.
 */
final class TimeAccount {
    private final long[] nanos;
    private long sinceNanos;
    private long chargedNanos;

    TimeAccount(int size) {
        this.nanos = new long[size];
    }

    /** Empties it: from now on it accounts for the time since then. */
    void open(long since) {
        sinceNanos = since;
        chargedNanos = 0;
        Arrays.fill(nanos, 0);
    }

    long sinceNanos() {
        return sinceNanos;
    }

    void charge(int index, long duration) {
        nanos[index] += duration;
        chargedNanos += duration;
    }

    /** Books all time since the opening that nothing explains yet. */
    void chargeRest(int index, long now) {
        charge(index, now - sinceNanos - chargedNanos);
    }

    void addTo(TimeAccount other) {
        for (int i = 0; i < nanos.length; i++) {
            other.charge(i, nanos[i]);
        }
    }

    void addTo(long[] sums) {
        for (int i = 0; i < nanos.length; i++) {
            sums[i] += nanos[i];
        }
    }
}
