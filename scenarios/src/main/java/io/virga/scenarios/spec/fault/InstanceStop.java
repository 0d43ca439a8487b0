package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Instances stop, as when their host fails. */
@Kind(
        value = "instanceStop",
        doc = "Instances stop, as when their hosts fail. A group replaces them by its own rules; a database starts"
                + " again; an `instance` stays stopped until an operation starts it.")
public record InstanceStop(
        @Property(doc = AT, optional = true, example = "19h30m") @Nullable
        Duration at,

        @Property(doc = EVERY, optional = true, example = "{ exponential: { mean: 6h } }") @Nullable
        DistributionSpec every,

        @Property(doc = JITTER, onlyWith = "at", defaultValue = "1m", source = JITTER_SOURCE) @Nullable
        Duration jitter,

        @Property(doc = "The group, instance or database.", example = "web")
        String target,

        @Property(
                doc = "How many instances, chosen at random among those that run.",
                defaultValue = "1",
                min = "1",
                max = "100000")
        int count)
        implements FaultSpec {
    @Override
    public String targetName() {
        return target;
    }
}
