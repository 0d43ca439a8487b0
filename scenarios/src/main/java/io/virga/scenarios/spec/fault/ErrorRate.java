package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A resource answers a share of its requests with an error. */
@Kind(
        value = "errorRate",
        doc = "A group, a database or an external service answers a share of its requests with an error, on top of"
                + " those that it answers so anyway.")
public record ErrorRate(
        @Embedded FaultTime time,

        @Property(doc = "The group, instance, database or external service.", example = "psp")
        String target,

        @Property(doc = "The share of requests.", above = "0%", max = "100%", example = "20%")
        Percentage share,

        @Property(doc = "How long it lasts.", above = "0s", example = "5m")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec {
    @Override
    public String targetName() {
        return target;
    }
}
