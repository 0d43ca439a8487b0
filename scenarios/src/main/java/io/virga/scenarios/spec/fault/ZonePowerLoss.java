package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A zone loses power: everything in it stops. */
@Kind(
        value = "zonePowerLoss",
        doc = "A zone loses power: every instance, balancer node and database in it stops, and nothing can be launched"
                + " there until the power is back.")
public record ZonePowerLoss(
        @Embedded FaultTime time,

        @Property(doc = "The zone.", example = "eu-west-1.a")
        Place target,

        @Property(doc = "How long the power is away.", above = "0s", example = "30m")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec {
    @Override
    public String targetName() {
        return target.toString();
    }
}
