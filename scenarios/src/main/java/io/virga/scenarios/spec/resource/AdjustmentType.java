package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How a scaling adjustment is read. */
public enum AdjustmentType {
    @Kind(value = "changeInCapacity", doc = "so many instances more, or fewer when negative")
    CHANGE_IN_CAPACITY,
    @Kind(value = "exactCapacity", doc = "so many instances")
    EXACT_CAPACITY,
    @Kind(
            value = "percentChangeInCapacity",
            doc = "so many percent more, or fewer when negative; rounded towards zero, but at least one")
    PERCENT_CHANGE_IN_CAPACITY
}
