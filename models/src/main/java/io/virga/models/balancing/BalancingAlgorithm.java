package io.virga.models.balancing;

/** How a node chooses among its healthy targets. */
public enum BalancingAlgorithm {
    ROUND_ROBIN,
    LEAST_OUTSTANDING_REQUESTS
}
