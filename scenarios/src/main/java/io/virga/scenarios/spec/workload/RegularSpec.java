package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Rate;

/** Arrivals at equal distances. */
@Kind(value = "regular", doc = "Arrivals at equal distances, as from a load generator with a fixed rate.")
public record RegularSpec(
        @Property(doc = "The rate.", above = "0/s", max = "100000000/s", example = "10/s")
        Rate rate) implements ArrivalsSpec {}
