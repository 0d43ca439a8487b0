package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What a Gateway Load Balancer takes for one flow. */
public enum FlowStickiness {
    @Kind(value = "fiveTuple", doc = "a connection: addresses and ports of both sides, and the protocol")
    FIVE_TUPLE,
    @Kind(value = "twoTuple", doc = "all connections of a user: the addresses of both sides")
    TWO_TUPLE
}
