package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Kind;

/** A price book. */
public enum PriceBook {
    @Kind(value = "bundled", doc = "the book that comes with Virga, dated and with its sources")
    BUNDLED
}
