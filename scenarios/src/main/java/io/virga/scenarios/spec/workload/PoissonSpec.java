package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Rate;

/** Independent arrivals at a rate that a profile varies. */
@Kind(value = "poisson", doc = "Independent arrivals at a rate that may vary with time.")
public record PoissonSpec(
        @Property(
                doc = "The rate that the profile's percentages refer to.",
                above = "0/s",
                max = "100000000/s",
                example = "400/s")
        Rate rate,

        @Property(
                doc = "How the rate varies over the scenario's clock.",
                defaultValue = "constant",
                example = "{ diurnal: { trough: 15%, peakAt: 20h } }")
        ProfileSpec profile)
        implements ArrivalsSpec {}
