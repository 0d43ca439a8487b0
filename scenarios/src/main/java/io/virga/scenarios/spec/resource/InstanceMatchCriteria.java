package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Which instances use a Capacity Reservation. */
public enum InstanceMatchCriteria {
    @Kind(value = "open", doc = "all instances on demand of its type in its zone, unless they want none")
    OPEN,
    @Kind(value = "targeted", doc = "only those that name it")
    TARGETED
}
