package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.Constant;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.ArrayList;
import java.util.List;

/** Times in which a process stands still. */
@Doc("Times in which the process of an instance stands still: nothing computes, and nobody looks at the answers of"
        + " hops. Requests go on coming in. Each instance pauses on its own.")
public record PausesSpec(
        @Property(
                doc = "Time from the end of a pause, or the boot, to the next.",
                example = "{ exponential: { mean: 30s } }")
        DistributionSpec interval,

        @Property(doc = "How long a pause is.", example = "200ms")
        DistributionSpec duration)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (isZero(interval)) {
            violations.add(new Violation("interval", "one pause follows the other without end", null));
        }
        if (isZero(duration)) {
            violations.add(new Violation("duration", "pauses of 0s have no effect", "remove them"));
        }
        return violations;
    }

    private static boolean isZero(DistributionSpec distribution) {
        return distribution instanceof Constant constant && constant.value().isZero();
    }
}
