package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Kind;

/** What may be done with Reserved Instances during their term. */
public enum OfferingClass {
    @Kind(value = "standard", doc = "kept as they are, at the larger discount")
    STANDARD,
    @Kind(value = "convertible", doc = "exchanged for others of the same value")
    CONVERTIBLE
}
