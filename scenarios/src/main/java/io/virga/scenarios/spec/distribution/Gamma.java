package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;

/** Any spread around a mean. */
@Kind(value = "gamma", doc = "Any spread around a mean; more regular than exponential below a `cv` of 1.")
public record Gamma(
        @Property(doc = "The mean.", above = "0s") Duration mean,

        @Property(doc = "Standard deviation over mean.", min = "0.01", max = "100")
        BigDecimal cv)
        implements DistributionSpec {}
