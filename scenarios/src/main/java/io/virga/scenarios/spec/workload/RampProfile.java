package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.List;

/** A straight change from one level to another. */
@Kind(value = "ramp", doc = "A straight change from one level to another; the levels hold before and after.")
public record RampProfile(
        @Property(doc = "The level before.", max = "100000%", example = "20%")
        Percentage from,

        @Property(doc = "The level after.", max = "100000%", example = "100%")
        Percentage to,

        @Property(doc = "When the change begins.", example = "1h")
        Duration start,

        @Property(doc = "When the change is complete.", example = "2h")
        Duration end)
        implements ProfileSpec, SelfChecking {

    @Override
    public List<Violation> violations() {
        return start.compareTo(end) < 0
                ? List.of()
                : List.of(new Violation(
                        "end",
                        "end " + Durations.format(end) + " is not after start " + Durations.format(start),
                        "for a sudden change use steps"));
    }
}
