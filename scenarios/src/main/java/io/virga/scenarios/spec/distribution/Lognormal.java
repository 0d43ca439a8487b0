package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Skewed to the right, as most latencies are. */
@Kind(
        value = "lognormal",
        doc =
                "Skewed to the right, as most latencies are. Written with `mean` or `median`, and one of `p95`, `p99`, `cv`"
                        + " and `sigma` (standard deviation of the logarithm). Of the two solutions that a mean and a quantile can"
                        + " have, the one with less spread is taken.")
public record Lognormal(
        @Property(doc = "The mean.", optional = true, above = "0s") @Nullable
        Duration mean,

        @Property(doc = "The median.", optional = true, above = "0s") @Nullable
        Duration median,

        @Property(doc = "The value that 95% stay below.", optional = true) @Nullable
        Duration p95,

        @Property(doc = "The value that 99% stay below.", optional = true) @Nullable
        Duration p99,

        @Property(doc = "Standard deviation over mean.", optional = true, above = "0", max = "100") @Nullable
        BigDecimal cv,

        @Property(doc = "Standard deviation of the logarithm.", optional = true, above = "0", max = "10") @Nullable
        BigDecimal sigma)
        implements DistributionSpec, SelfChecking {

    /** Quantiles of the standard normal distribution. */
    private static final double Z_95 = 1.6448536269514722;

    private static final double Z_99 = 2.3263478740408408;

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(Rules.exactlyOne(List.of("mean", "median"), Arrays.asList(mean, median)));
        violations.addAll(Rules.exactlyOne(List.of("p95", "p99", "cv", "sigma"), Arrays.asList(p95, p99, cv, sigma)));
        if (violations.isEmpty()) {
            checkQuantile("p95", p95, Z_95, violations);
            checkQuantile("p99", p99, Z_99, violations);
        }
        return violations;
    }

    /**
     * With mean m and quantile q at z, ln(q/m) = zσ − σ²/2, which is above zero for the solution with less spread and at
     * most z²/2.
     */
    private void checkQuantile(String name, @Nullable Duration quantile, double z, List<Violation> violations) {
        Duration middle = mean != null ? mean : median;
        if (quantile == null || middle == null) {
            return;
        }
        if (quantile.compareTo(middle) <= 0) {
            String what = "is not above the " + (mean != null ? "mean " : "median ") + Durations.format(middle);
            violations.add(Rules.violation(name, quantile, what, null));
            return;
        }
        double most = StrictMath.exp(z * z / 2);
        if (mean != null && (double) quantile.toNanos() / mean.toNanos() > most) {
            String what =
                    String.format(Locale.ROOT, "is more than %.2f times the mean %s", most, Durations.format(mean));
            String hint = "no lognormal distribution has that; give the median instead of the mean";
            violations.add(Rules.violation(name, quantile, what, hint));
        }
    }
}
