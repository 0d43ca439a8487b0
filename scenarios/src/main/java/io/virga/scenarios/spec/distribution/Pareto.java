package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** A heavy tail, cut off at a greatest value. */
@Kind(value = "pareto", doc = "A heavy tail, cut off at `max` (a truncated Pareto distribution).")
public record Pareto(
        @Property(doc = "The least value.", above = "0s") Duration min,

        @Property(doc = "The tail index; the smaller, the heavier the tail.", above = "0", max = "100")
        BigDecimal shape,

        @Property(doc = "The greatest value.") Duration max)
        implements DistributionSpec, SelfChecking {

    @Override
    public List<Violation> violations() {
        return Rules.rising("min", min, "max", max);
    }
}
