package io.virga.scenarios.spec.hazard;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A random process of failures and repairs. */
@Doc("A random process of failures: each thing of a kind fails again and again, by itself or with all others, and is"
        + " repaired. It goes on from the start of the warm-up.")
public record HazardSpec(
        @Property(
                doc = "How often one of what `per` names fails; the times between are exponential.",
                optional = true,
                absent = "`every` says it",
                above = "0/y",
                example = "0.08/y")
        @Nullable
        Rate rate,

        @Property(
                doc = "The time from the repair of one thing to its next failure, instead of `rate`. Unless it is"
                        + " exponential, each thing has a clock of its own and is of a random age at the start.",
                optional = true,
                absent = "`rate` says it",
                example = "{ weibull: { mean: 4000h, shape: 0.7 } }")
        @Nullable
        DistributionSpec every,

        @Property(
                doc = "What `rate` counts for. A rack may be said to fail so often per zone: any of its racks is meant"
                        + " then.",
                example = "host")
        HazardLevel per,

        @Property(doc = "What happens.", example = "hostFailure")
        HazardAction action,

        @Property(
                doc =
                        "The group or instances that an action on instances strikes, or the zone in which something fails.",
                optional = true,
                absent = "all zones",
                example = "eu-west-1.a")
        @Nullable
        String target,

        @Property(
                doc = "The time of a repair.",
                optional = true,
                absent = "nothing is repaired: for instances that stop or reboot",
                example = "{ uniform: { min: 4h, max: 24h } }")
        @Nullable
        DistributionSpec duration,

        @Property(
                doc = "The share of the messages that `packetLoss` loses, tries again included.",
                optional = true,
                absent = "as for other actions, which need none",
                above = "0%",
                max = "99.99%",
                example = "2%")
        @Nullable
        Percentage share,

        @Property(
                doc = "How many times longer requests take that begin during a `slowdown`.",
                optional = true,
                absent = "as for other actions, which need none",
                above = "1",
                max = "1000000",
                example = "4")
        @Nullable
        BigDecimal factor,

        @Property(
                doc = "The share of failures that strike everything at once, the beta factor.",
                defaultValue = "0%",
                max = "100%",
                source =
                        "no common cause unless written; 37% of node failures came in bursts (D. Ford et al., OSDI 2010)")
        Percentage commonCause,

        @Property(
                doc = "Repairs that can go on at a time; further ones wait.",
                optional = true,
                absent = "any number",
                min = "1",
                max = "100000",
                example = "2")
        @Nullable
        Integer crews) {}
