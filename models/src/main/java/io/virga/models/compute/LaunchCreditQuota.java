package io.virga.models.compute;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many starts of T2 standard instances get launch credits: {@value #STARTS} within any 24 hours in a Region and account
 * (EC2 User Guide, "Standard mode for burstable performance instances").
 */
public final class LaunchCreditQuota {
    /** Starts within 24 hours that get launch credits. */
    public static final int STARTS = 100;

    private static final long DAY_NANOS = 86_400_000_000_000L;

    private final Deque<Long> granted = new ArrayDeque<>();

    /** Whether a start now gets launch credits; if so it counts. */
    boolean take(long nowNanos) {
        while (!granted.isEmpty() && granted.getFirst() <= nowNanos - DAY_NANOS) {
            granted.removeFirst();
        }
        if (granted.size() == STARTS) {
            return false;
        }
        granted.addLast(nowNanos);
        return true;
    }
}
