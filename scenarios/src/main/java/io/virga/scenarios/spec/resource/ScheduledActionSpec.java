package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New sizes of a group at a time, once or again and again. */
@Doc("New sizes of the group at a time, once or again and again. Cooldowns do not hold it up.")
public record ScheduledActionSpec(
        @Property(doc = "The time on the scenario's clock, the first if there are several.", example = "7h30m")
        Duration at,

        @Property(
                doc = "How long after that it is done again, and again.",
                optional = true,
                absent = "once",
                above = "0s",
                example = "24h")
        @Nullable
        Duration every,

        @Property(
                doc = "From then on the fewest instances.",
                optional = true,
                absent = "as it is",
                min = "0",
                max = "100000",
                example = "6")
        @Nullable
        Integer minSize,

        @Property(
                doc = "From then on the most instances.",
                optional = true,
                absent = "as it is",
                min = "0",
                max = "100000",
                example = "20")
        @Nullable
        Integer maxSize,

        @Property(
                doc = "How many instances there are then.",
                optional = true,
                absent = "as it is, within the sizes",
                min = "0",
                max = "100000",
                example = "8")
        @Nullable
        Integer desiredCapacity)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        if (minSize == null && maxSize == null && desiredCapacity == null) {
            return List.of(new Violation(
                    "",
                    "the action changes nothing",
                    "write at least one of minSize, maxSize and desiredCapacity (EC2 Auto Scaling user guide)"));
        }
        if (minSize != null && maxSize != null && minSize > maxSize) {
            return List.of(new Violation("minSize", "minSize " + minSize + " is above maxSize " + maxSize, null));
        }
        return List.of();
    }
}
