package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sudden changes of level; 100% before the first. */
@Kind(value = "steps", doc = "Sudden changes: a list of times and levels in rising order, and 100% before the first.")
@Shorthand("steps")
public record StepsProfile(
        @Property(doc = "The changes.", entry = "step", example = "[{ at: 1h, level: 200% }]")
        List<Step> steps) implements ProfileSpec, SelfChecking {

    /** From a time on, a level. */
    @Doc("From a time on, a level.")
    public record Step(
            @Property(doc = "When the level begins.", example = "1h")
            Duration at,

            @Property(doc = "The level.", max = "100000%", example = "200%")
            Percentage level) {}

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (steps.isEmpty()) {
            violations.add(new Violation("steps", "the list of steps is empty", null));
        }
        for (int i = 1; i < steps.size(); i++) {
            Duration before = steps.get(i - 1).at();
            Duration at = steps.get(i).at();
            if (at.compareTo(before) <= 0) {
                violations.add(new Violation(
                        "steps[" + i + "].at",
                        "the step at " + Durations.format(at) + " is not after the one at " + Durations.format(before),
                        null));
            }
        }
        return violations;
    }
}
