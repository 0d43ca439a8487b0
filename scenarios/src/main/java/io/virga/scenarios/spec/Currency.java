package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Kind;

/** A currency that bills can be made in. */
public enum Currency {
    @Kind(value = "USD", doc = "United States dollars")
    USD
}
