package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** From which Spot pools a group takes its instances. */
public enum SpotAllocationStrategy {
    @Kind(value = "lowestPrice", doc = "the cheapest pools of the zone, as many as `spotInstancePools` says")
    LOWEST_PRICE,
    @Kind(value = "diversified", doc = "all pools of the zone evenly (a strategy of EC2 Fleet)")
    DIVERSIFIED,
    @Kind(value = "capacityOptimized", doc = "the deepest pool of the zone, which is interrupted least")
    CAPACITY_OPTIMIZED,
    @Kind(value = "priceCapacityOptimized", doc = "the cheapest among the deeper half of the zone's pools")
    PRICE_CAPACITY_OPTIMIZED
}
