package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times to failure: wear below, infant mortality above. */
@Kind(
        value = "weibull",
        doc = "Times to failure: `shape` below 1 for early failures, above 1 for wear. Written with `mean` or `scale`.")
public record Weibull(
        @Property(doc = "The mean.", optional = true, above = "0s") @Nullable
        Duration mean,

        @Property(doc = "The value that 63.2% stay below.", optional = true, above = "0s") @Nullable
        Duration scale,

        @Property(doc = "The exponent of the hazard's growth, plus 1.", min = "0.1", max = "100")
        BigDecimal shape)
        implements DistributionSpec, SelfChecking {

    @Override
    public List<Violation> violations() {
        return Rules.exactlyOne(List.of("mean", "scale"), Arrays.asList(mean, scale));
    }
}
