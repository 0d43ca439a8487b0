package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.List;

/** Every value between two bounds alike. */
@Kind(value = "uniform", doc = "Every value between `min` and `max` alike.")
public record Uniform(
        @Property(doc = "The least value.") Duration min,
        @Property(doc = "The greatest value.") Duration max) implements DistributionSpec, SelfChecking {

    @Override
    public List<Violation> violations() {
        return Rules.rising("min", min, "max", max);
    }
}
