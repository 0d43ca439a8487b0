package io.virga.scenarios.spec.objective;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;

/** The share of requests that must be good. */
@Kind(value = "target", doc = "Availability: the share of requests that is answered well and in time.")
public record AvailabilityObjective(
        @Property(doc = "The workload, or workload.class.", example = "shoppers")
        RequestSelector of,

        @Property(doc = "The least share.", above = "0%", max = "100%", example = "99.95%")
        Percentage target)
        implements ObjectiveSpec {}
