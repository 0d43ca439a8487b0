package io.virga.models.balancing;

/**
 * How targets are checked (Application and Network Load Balancer guides, "Health checks for your target groups").
 *
 * @param protocol what is asked; HTTP by default, TCP at a Network Load Balancer
 * @param intervalNanos between two checks of one target by one node; default 30 s
 * @param timeoutNanos after which a check has failed, shorter than the interval; default 5 s; at a Network
 *     Load Balancer 10 s for TCP and 6 s for HTTP
 * @param unhealthyThreshold failures in a row that make a target unhealthy; default 2
 * @param healthyThreshold successes in a row that make it healthy again; default 5
 */
public record HealthCheckSettings(
        HealthCheckProtocol protocol,
        long intervalNanos,
        long timeoutNanos,
        int unhealthyThreshold,
        int healthyThreshold) {
    public HealthCheckSettings {
        if (timeoutNanos <= 0 || timeoutNanos >= intervalNanos) {
            throw new IllegalArgumentException("the timeout of a health check must be positive and shorter than its"
                    + " interval of " + intervalNanos + " ns, not " + timeoutNanos + " ns");
        }
        if (unhealthyThreshold < 1 || healthyThreshold < 1) {
            throw new IllegalArgumentException("thresholds of health checks must be at least 1, not "
                    + unhealthyThreshold + " and " + healthyThreshold);
        }
    }

    /** Checks by HTTP. */
    public static HealthCheckSettings http(
            long intervalNanos, long timeoutNanos, int unhealthyThreshold, int healthyThreshold) {
        return new HealthCheckSettings(
                HealthCheckProtocol.HTTP, intervalNanos, timeoutNanos, unhealthyThreshold, healthyThreshold);
    }
}
