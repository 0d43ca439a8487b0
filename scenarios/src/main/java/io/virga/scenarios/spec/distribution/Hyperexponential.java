package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;

/** A mixture of a fast and a slow exponential, with balanced means. */
@Kind(
        value = "hyperexponential",
        doc = "A mixture of a fast and a slow exponential with balanced means; more variable than exponential.")
public record Hyperexponential(
        @Property(doc = "The mean.", above = "0s") Duration mean,

        @Property(doc = "Standard deviation over mean, at least that of an exponential.", min = "1", max = "100")
        BigDecimal cv)
        implements DistributionSpec {}
