package io.virga.models.balancing;

/** How a node chooses among the targets of a group. */
public enum BalancingAlgorithm {
    /** Each in turn. */
    ROUND_ROBIN,
    /** The one with the fewest requests in flight from this node; in queueing theory, join the shortest queue. */
    LEAST_OUTSTANDING_REQUESTS,
    /** Any, each with the same chance. */
    WEIGHTED_RANDOM,
    /** Any, those that fail more of their requests than the others with a smaller chance. */
    WEIGHTED_RANDOM_WITH_ANOMALY_MITIGATION,
    /** The better of two that are drawn at random; not offered by AWS, but by other proxies, and well studied. */
    POWER_OF_TWO_CHOICES,
    /** The one that the hash of the connection says, for as long as the connection lasts. */
    FLOW_HASH
}
