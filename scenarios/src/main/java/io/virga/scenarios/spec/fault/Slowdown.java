package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Everything that a resource does takes longer. */
@Kind(
        value = "slowdown",
        doc = "Everything that a group, an instance, a database or an external service does takes longer, or everything"
                + " that runs on a host, in a rack or in a power domain.")
public record Slowdown(
        @Embedded FaultTime time,

        @Property(
                doc = "The group, instance, database or external service; or a host, rack or power domain by its path,"
                        + " such as eu-west-1.a.rack-3.host-1.",
                example = "psp")
        String target,

        @Property(
                doc = "How many times longer, for requests that begin meanwhile.",
                above = "1",
                max = "1000000",
                example = "10")
        BigDecimal factor,

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
