package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How a load balancer node chooses a target. */
public enum RoutingAlgorithm {
    @Kind(value = "roundRobin", doc = "each target in turn")
    ROUND_ROBIN,
    @Kind(value = "leastOutstandingRequests", doc = "the target with the fewest requests in flight")
    LEAST_OUTSTANDING_REQUESTS
}
