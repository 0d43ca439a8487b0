package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A power domain loses its power. */
@Kind(value = "powerDomainLoss", doc = "A power domain loses its power with all its racks.")
public record PowerDomainLoss(
        @Property(doc = AT, optional = true, example = "19h30m") @Nullable
        Duration at,

        @Property(doc = EVERY, optional = true, example = "{ exponential: { mean: 30d } }") @Nullable
        DistributionSpec every,

        @Property(doc = JITTER, onlyWith = "at", defaultValue = "1m", source = JITTER_SOURCE) @Nullable
        Duration jitter,

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
