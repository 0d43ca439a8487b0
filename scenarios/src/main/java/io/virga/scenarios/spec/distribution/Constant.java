package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import java.time.Duration;

/** Always the same duration. */
@Kind(value = "constant", doc = "Always the same duration. A bare duration means this.")
@Shorthand("value")
public record Constant(@Property(doc = "The duration.") Duration value) implements DistributionSpec {}
