package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import org.jspecify.annotations.Nullable;

/** How many targets must be healthy. */
@Doc("How many targets must be healthy. Asked for are those that a node may use: the targets of its zone, and with"
        + " `crossZone` those of all zones.")
public record MinimumHealthyTargetsSpec(
        @Property(
                doc = "So many at least.",
                defaultValue = "1",
                min = "1",
                max = "1000",
                source = TargetGroupHealthSpec.SOURCE,
                example = "2")
        int targets,

        @Property(
                doc = "So many of a hundred at least.",
                optional = true,
                absent = "any share will do",
                min = "1%",
                max = "100%",
                source = TargetGroupHealthSpec.SOURCE,
                example = "50%")
        @Nullable
        Percentage percentage) {
    boolean isAbove(MinimumHealthyTargetsSpec other) {
        return targets > other.targets
                || (percentage != null && (other.percentage == null || percentage.compareTo(other.percentage) > 0));
    }
}
