package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** The strategies of placement groups. */
public enum PlacementStrategy {
    @Kind(value = "spread", doc = "each instance on a rack of its own, at most seven running in a zone")
    SPREAD,
    @Kind(value = "partition", doc = "in partitions of which no two share a rack")
    PARTITION,
    @Kind(value = "cluster", doc = "on as few racks as will hold them, in one zone")
    CLUSTER
}
