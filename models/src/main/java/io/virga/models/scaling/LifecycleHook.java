package io.virga.models.scaling;

import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an instance until work on it is done (EC2 Auto Scaling User Guide, "Lifecycle hooks").
 *
 * <p>Work that is done in time completes the action with CONTINUE. Work that takes longer than the heartbeat timeout runs
 * into the default result, unless it records heartbeats: each gives it the whole timeout once more, up to 48 hours or a
 * hundred timeouts in all, whichever is less.
 *
 * @param heartbeatTimeoutNanos positive
 * @param work from the beginning of the wait until the action is completed, nanoseconds; null for work that never ends
 * @param workFromWarmPool the same for an instance that comes from the warm pool
 * @param heartbeatsNanos when the work records a heartbeat, from the beginning of the wait on, in order
 */
public record LifecycleHook(
        String name,
        LifecycleTransition transition,
        long heartbeatTimeoutNanos,
        LifecycleResult defaultResult,
        @Nullable Variate work,
        @Nullable Variate workFromWarmPool,
        List<Long> heartbeatsNanos) {
    private static final long LONGEST_WAIT_NANOS = 48 * 3_600_000_000_000L;
    private static final int MOST_TIMEOUTS = 100;

    /**
     * How a wait ends.
     *
     * @param nanos from its beginning
     */
    record End(long nanos, LifecycleResult result) {}

    public LifecycleHook {
        heartbeatsNanos = List.copyOf(heartbeatsNanos);
        if (heartbeatTimeoutNanos <= 0) {
            throw new IllegalArgumentException("a heartbeat timeout is positive, not " + heartbeatTimeoutNanos);
        }
    }

    /** The end of one wait. */
    End end(UniformSource draws, boolean isFromWarmPool) {
        Variate ofInstance = isFromWarmPool ? workFromWarmPool : work;
        return end(ofInstance == null ? Long.MAX_VALUE : ofInstance.sampleNanos(draws));
    }

    private End end(long workNanos) {
        long limit = timeoutNanos(workNanos);
        return workNanos <= limit ? new End(workNanos, LifecycleResult.CONTINUE) : new End(limit, defaultResult);
    }

    /** When the action times out whose work takes so long. */
    long timeoutNanos(long workNanos) {
        long limit = heartbeatTimeoutNanos;
        for (long heartbeat : heartbeatsNanos) {
            if (heartbeat < Math.min(limit, workNanos)) {
                limit = heartbeat + heartbeatTimeoutNanos;
            }
        }
        return Math.min(limit, longestWaitNanos());
    }

    private long longestWaitNanos() {
        return heartbeatTimeoutNanos > LONGEST_WAIT_NANOS / MOST_TIMEOUTS
                ? LONGEST_WAIT_NANOS
                : MOST_TIMEOUTS * heartbeatTimeoutNanos;
    }
}
