package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;

/** How the bill is made. */
@Doc("How the bill is made.")
public record PricingSpec(
        @Property(doc = "The price book.", defaultValue = "bundled")
        PriceBook book,

        @Property(doc = "The currency of the bill.", defaultValue = "USD")
        Currency currency) {}
