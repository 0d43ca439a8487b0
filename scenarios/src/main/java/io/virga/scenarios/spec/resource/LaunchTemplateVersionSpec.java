package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of what a group launches, compared with the one that it begins with. */
@Doc("A version of what the group launches, compared with the one that it begins with. Only a deployment brings it in.")
public record LaunchTemplateVersionSpec(
        @Property(
                doc = "How many times longer the service takes, processor and wait alike; below 1 it is faster.",
                defaultValue = "1",
                above = "0",
                max = "1000000",
                example = "1.3")
        BigDecimal serviceTimeFactor,

        @Property(
                doc = "The share of requests that its instances answer with an error.",
                defaultValue = "0%",
                max = "100%",
                example = "3%")
        Percentage errorRate,

        @Property(
                doc = "Time from running until its application answers.",
                optional = true,
                absent = "as long as the group's `boot`",
                example = "90s")
        @Nullable
        DistributionSpec boot)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        boolean isSame = serviceTimeFactor.compareTo(BigDecimal.ONE) == 0
                && errorRate.percent().signum() == 0
                && boot == null;
        return isSame
                ? List.of(new Violation(
                        "",
                        "the version differs in nothing from the one that the group begins with",
                        "write serviceTimeFactor, errorRate or boot"))
                : List.of();
    }
}
