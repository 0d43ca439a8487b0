package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.Constant;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.ArrayList;
import java.util.List;

/** How a fault comes and goes. */
@Doc(
        "A fault that comes and goes while it lasts, always at the same victim: a grey failure that checks now see and now miss.")
public record FlappingSpec(
        @Property(doc = "How long it is there each time.", example = "20s")
        DistributionSpec on,

        @Property(doc = "How long it is away in between.", example = "40s")
        DistributionSpec off)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        check("on", on, violations);
        check("off", off, violations);
        return violations;
    }

    private static void check(String property, DistributionSpec time, List<Violation> violations) {
        if (time instanceof Constant constant && constant.value().isZero()) {
            violations.add(new Violation(property, property + ": 0s is not above 0s", null));
        }
    }
}
