package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** The sum of k exponential phases. */
@Kind(value = "erlang", doc = "The sum of `k` exponential phases of equal length.")
public record Erlang(
        @Property(doc = "The mean of the sum.", above = "0s")
        Duration mean,

        @Property(doc = "The number of phases.", min = "1", max = "10000")
        int k)
        implements DistributionSpec {}
