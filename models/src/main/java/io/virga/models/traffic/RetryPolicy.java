package io.virga.models.traffic;

import io.virga.kernel.random.UniformSource;

/**
 * What a caller does after a failure.
 *
 * @param retries further attempts after the first, 0 for none
 * @param backoffNanos wait before the first retry; it doubles with each
 * @param maxBackoffNanos most that a wait may be
 * @param fullJitter draw the wait uniformly between zero and its bound (Brooker, "Exponential Backoff and Jitter", AWS
 *     Architecture Blog, 2015), else wait for the bound itself
 * @param budget retries allowed as a share of first attempts, or 1 or more for no limit
 */
public record RetryPolicy(int retries, long backoffNanos, long maxBackoffNanos, boolean fullJitter, double budget) {
    public static final RetryPolicy NONE = new RetryPolicy(0, 0, 0, false, 1);

    public RetryPolicy {
        if (retries < 0 || backoffNanos < 0 || maxBackoffNanos < 0 || !(budget >= 0)) {
            throw new IllegalArgumentException("retries, waits and budget must not be negative: " + retries + ", "
                    + backoffNanos + " ns, " + maxBackoffNanos + " ns and " + budget);
        }
    }

    /**
     * How long to wait before the next try, in nanoseconds.
     *
     * @param attempt the attempt that failed, from 0
     */
    public long backoffNanos(int attempt, UniformSource source) {
        int doublings = Math.min(attempt, 62);
        long bound = backoffNanos > (maxBackoffNanos >> doublings) ? maxBackoffNanos : backoffNanos << doublings;
        return fullJitter ? (long) (source.nextDouble() * bound) : bound;
    }
}
