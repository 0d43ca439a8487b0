package io.virga.models.dns;

/**
 * How Route 53 checks an endpoint.
 *
 * @param intervalNanos from the end of a checker's probe to its next
 * @param failureThreshold so many probes in a row turn a checker's opinion, either way
 * @param checkers how many ask, each at times of its own
 * @param connectTimeoutNanos how long a probe tries to connect
 * @param responseTimeoutNanos how long it then waits for the answer, not longer than to connect
 */
public record EndpointCheckSettings(
        long intervalNanos, int failureThreshold, int checkers, long connectTimeoutNanos, long responseTimeoutNanos) {
    /** An endpoint is healthy while more than this share of the checkers says so. */
    private static final double HEALTHY_SHARE = 0.18;

    private static final long SECOND_NANOS = 1_000_000_000L;

    public EndpointCheckSettings {
        if (responseTimeoutNanos > connectTimeoutNanos) {
            throw new IllegalArgumentException("an answer is not waited for longer than a connection");
        }
    }

    /** A connection within 4 s and an answer within 2 s, as with HTTP and HTTPS. */
    public static EndpointCheckSettings http(long intervalNanos, int failureThreshold, int checkers) {
        return new EndpointCheckSettings(intervalNanos, failureThreshold, checkers, 4 * SECOND_NANOS, 2 * SECOND_NANOS);
    }

    boolean isHealthy(int healthyCheckers) {
        return healthyCheckers > HEALTHY_SHARE * checkers;
    }
}
