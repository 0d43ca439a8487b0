package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** The memoryless distribution. */
@Kind(value = "exponential", doc = "Memoryless, with a coefficient of variation of 1.")
public record Exponential(
        @Property(doc = "The mean.", above = "0s") Duration mean) implements DistributionSpec {}
