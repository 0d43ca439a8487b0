package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A region loses everything at once. */
@Kind(
        value = "regionLoss",
        doc = "A region loses all of its zones at once, and its control plane with them: a disaster.")
public record RegionLoss(
        @Embedded FaultTime time,

        @Property(doc = TARGET, example = "eu-west-1") String target,

        @Property(doc = "How long the whole region is away, its control plane included.", above = "0s", example = "4h")
        Duration duration,

        @Property(
                doc = "After `duration` one zone comes back, and after each this long until the next, in random order.",
                optional = true,
                absent = "all zones come back together",
                example = "{ exponential: { mean: 20m } }")
        @Nullable
        DistributionSpec zoneRecovery)
        implements FaultSpec, RegionFault {
    @Override
    public String targetName() {
        return target;
    }
}
