package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Rate;

/** A token bucket. */
@Doc("A token bucket: a request takes a token, and one that finds none is refused with 429.")
public record ThrottleSpec(
        @Property(
                doc = "Tokens that it gains: requests a second in the long run.",
                above = "0/s",
                max = "1000000/s",
                example = "100/s")
        Rate rateLimit,

        @Property(doc = "Tokens that it can hold: requests at once.", min = "1", max = "1000000", example = "50")
        int burstLimit) {}
