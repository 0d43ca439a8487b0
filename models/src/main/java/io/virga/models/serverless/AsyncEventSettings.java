package io.virga.models.serverless;

/**
 * How a function treats the events that nobody waits for: its EventInvokeConfig.
 *
 * @param maximumRetryAttempts after an error of the function, from 0 to 2
 * @param maximumEventAgeNanos after which an event that waits is dropped, from 60 seconds to 6 hours
 * @param poisonShare share of events that cannot be processed, however often they are tried, from 0 to 1
 */
public record AsyncEventSettings(int maximumRetryAttempts, long maximumEventAgeNanos, double poisonShare) {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_RETRIES = 2;
    private static final long LEAST_AGE_NANOS = 60 * SECOND;
    private static final long MOST_AGE_NANOS = 6 * 3_600 * SECOND;

    public AsyncEventSettings {
        if (maximumRetryAttempts < 0 || maximumRetryAttempts > MOST_RETRIES) {
            throw new IllegalArgumentException("retries must be from 0 to 2, not " + maximumRetryAttempts);
        }
        if (maximumEventAgeNanos < LEAST_AGE_NANOS || maximumEventAgeNanos > MOST_AGE_NANOS) {
            throw new IllegalArgumentException(
                    "the maximum age of an event must be from 60 s to 6 h, not " + maximumEventAgeNanos + " ns");
        }
        if (!(poisonShare >= 0 && poisonShare <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + poisonShare);
        }
    }

    /** As Lambda has it unless told: two retries, six hours. */
    public static AsyncEventSettings standard() {
        return new AsyncEventSettings(MOST_RETRIES, MOST_AGE_NANOS, 0);
    }
}
