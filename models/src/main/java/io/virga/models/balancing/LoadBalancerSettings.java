package io.virga.models.balancing;

import io.virga.kernel.random.Variate;

/**
 * Settings of an Application Load Balancer.
 *
 * @param crossZone whether a node uses the targets of all zones, or of its own only
 * @param deregistrationDelayNanos longest time that a deregistered target may finish its requests; default 300 s
 * @param idleTimeoutNanos without an answer after which the client gets a 504; default 60 s
 * @param latency what the balancer itself adds to each request, nanoseconds (not published)
 * @param nodeFailureDetectionNanos until the address of a dead node leaves DNS (not published)
 */
public record LoadBalancerSettings(
        BalancingAlgorithm algorithm,
        boolean crossZone,
        HealthCheckSettings healthCheck,
        long deregistrationDelayNanos,
        long idleTimeoutNanos,
        Variate latency,
        long nodeFailureDetectionNanos) {}
