package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What a Gateway Load Balancer does with the flows of an appliance that fails or is taken away. */
public enum TargetFailover {
    @Kind(value = "noRebalance", doc = "they stay where they are, until they have been idle for the idle timeout")
    NO_REBALANCE,
    @Kind(value = "rebalance", doc = "they go to other appliances")
    REBALANCE
}
