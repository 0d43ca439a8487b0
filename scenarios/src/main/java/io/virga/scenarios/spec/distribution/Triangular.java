package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Least, most likely and greatest value. */
@Kind(value = "triangular", doc = "Least, most likely and greatest value, with straight sides between.")
public record Triangular(
        @Property(doc = "The least value.") Duration min,
        @Property(doc = "The most likely value.") Duration mode,
        @Property(doc = "The greatest value.") Duration max)
        implements DistributionSpec, SelfChecking {

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(Rules.rising("min", min, "max", max));
        if (mode.compareTo(min) < 0 || mode.compareTo(max) > 0) {
            violations.add(Rules.violation("mode", mode, "lies outside min to max", null));
        }
        return violations;
    }
}
