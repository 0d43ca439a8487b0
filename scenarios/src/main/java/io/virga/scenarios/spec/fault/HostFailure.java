package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A host loses its power. */
@Kind(
        value = "hostFailure",
        doc = "A host loses its power with all instances on it; when it is back they boot"
                + " again unless they were replaced.")
public record HostFailure(
        @Embedded FaultTime time,

        @Property(
                doc = "The host, such as eu-west-1.a.rack-3.host-7; or a resource, for the host under"
                        + " one of its instances, or a zone, for one of its hosts, at random.",
                example = "web")
        String target,

        @Property(doc = "How long the power is away.", above = "0s", example = "2h")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec, DomainFault {
    @Override
    public String targetName() {
        return target;
    }

    @Override
    public DomainLevel level() {
        return DomainLevel.HOST;
    }
}
