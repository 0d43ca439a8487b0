package io.virga.models.messaging;

/**
 * When SNS tries again to deliver to a queue or a function: three times at once, twice after a second, ten times with waits that
 * grow to 20 seconds, and then every 20 seconds, 100,015 times in all, over 23 days (SNS Developer Guide, "Message delivery
 * retries": AWS managed endpoints).
 */
final class DeliveryRetries {
    /** No further retry. */
    static final long NEVER = -1;

    /** Retries of one message at most. */
    static final int MOST = 100_015;

    private static final int IMMEDIATE = 3;
    private static final int BEFORE_BACKOFF = 5;
    private static final int WITH_BACKOFF = 15;
    private static final long SECOND = 1_000_000_000L;
    private static final double LONGEST_SECONDS = 20;

    private DeliveryRetries() {}

    /**
     * How long the retry of that number waits after the try before it, in nanoseconds, or {@link #NEVER}.
     *
     * @param number from 1
     */
    static long waitNanos(int number) {
        if (number > MOST) {
            return NEVER;
        } else if (number <= IMMEDIATE) {
            return 0;
        } else if (number <= BEFORE_BACKOFF) {
            return SECOND;
        } else if (number <= WITH_BACKOFF) {
            double step = (number - BEFORE_BACKOFF - 1) / (double) (WITH_BACKOFF - BEFORE_BACKOFF - 1);
            return Math.round(SECOND * StrictMath.pow(LONGEST_SECONDS, step));
        }
        return Math.round(SECOND * LONGEST_SECONDS);
    }
}
