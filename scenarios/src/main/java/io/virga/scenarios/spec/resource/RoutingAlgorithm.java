package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How a load balancer node chooses a target. */
public enum RoutingAlgorithm {
    @Kind(value = "roundRobin", doc = "each target in turn")
    ROUND_ROBIN,
    @Kind(value = "leastOutstandingRequests", doc = "the target with the fewest requests in flight")
    LEAST_OUTSTANDING_REQUESTS,
    @Kind(value = "weightedRandom", doc = "any target, all with the same weight")
    WEIGHTED_RANDOM,
    @Kind(
            value = "powerOfTwoChoices",
            doc = "the one with fewer requests in flight of two random targets; AWS does not offer it")
    POWER_OF_TWO_CHOICES,
    @Kind(value = "flowHash", doc = "the target that the hash of the connection says, for the connection's life")
    FLOW_HASH
}
