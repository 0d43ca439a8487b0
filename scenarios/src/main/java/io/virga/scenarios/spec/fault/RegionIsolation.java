package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A region is cut off. */
@Kind(
        value = "regionIsolation",
        doc = "Nothing gets into a region or out of it: neither from clients nor to other regions and external"
                + " services, nor do operations and runbooks reach it. What is within goes on.")
public record RegionIsolation(
        @Embedded FaultTime time,

        @Property(doc = TARGET, example = "eu-west-1") String target,

        @Property(doc = "How long it lasts.", above = "0s", example = "30m")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec, RegionFault {
    @Override
    public String targetName() {
        return target;
    }
}
