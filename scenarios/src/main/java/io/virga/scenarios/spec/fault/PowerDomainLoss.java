package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A power domain loses its power. */
@Kind(value = "powerDomainLoss", doc = "A power domain loses its power with all its racks.")
public record PowerDomainLoss(
        @Embedded FaultTime time,

        @Property(
                doc = "The power domain, such as eu-west-1.a.power-1; or a group, for the power"
                        + " domain of one of its instances, or a zone, for one of its power domains, at"
                        + " random.",
                example = "eu-west-1.a.power-1")
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
        return DomainLevel.POWER_DOMAIN;
    }
}
