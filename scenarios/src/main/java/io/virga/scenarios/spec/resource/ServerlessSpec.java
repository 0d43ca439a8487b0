package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The capacity range of Aurora Serverless v2. */
@Doc("The capacity of each `db.serverless` instance, in Aurora capacity units (ACU) of about 2 GiB, in halves. Once"
        + " a second a busy instance grows by half of what it has, and one that was not busy for a minute shrinks"
        + " by half an ACU. Readers of the promotion tiers 0 and 1 are at least as large as the writer.")
public record ServerlessSpec(
        @Property(
                doc = "Least capacity; with 0 an instance pauses while nobody calls it.",
                defaultValue = "0.5",
                min = "0",
                max = "256",
                source = "Aurora user guide, ServerlessV2ScalingConfiguration; AWS has no default")
        BigDecimal minCapacity,

        @Property(
                doc = "Greatest capacity.",
                min = "0.5",
                max = "256",
                source = "Aurora user guide, ServerlessV2ScalingConfiguration",
                example = "16")
        BigDecimal maxCapacity,

        @Property(
                doc = "How long nobody calls an instance of least capacity 0 until it pauses. The first call afterwards"
                        + " waits for 15 s, or for 30 s after a day of pause.",
                optional = true,
                absent = "300s where the least capacity is 0",
                min = "300s",
                max = "24h",
                source = "Aurora user guide, scaling to zero ACUs; a pool that keeps idle connections would keep it"
                        + " awake",
                example = "10m")
        @Nullable
        Duration autoPause)
        implements SelfChecking {
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(5);
    private static final BigDecimal HALVES = BigDecimal.valueOf(2);

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (minCapacity.compareTo(maxCapacity) > 0) {
            String message = "minCapacity " + minCapacity.toPlainString() + " is above maxCapacity "
                    + maxCapacity.toPlainString();
            violations.add(new Violation("minCapacity", message, null));
        }
        checkStep("minCapacity", minCapacity, violations);
        checkStep("maxCapacity", maxCapacity, violations);
        if (autoPause != null && minCapacity.signum() > 0) {
            String message = "autoPause has no effect: an instance pauses only with a minCapacity of 0";
            violations.add(new Violation("autoPause", message, null));
        }
        return violations;
    }

    private static void checkStep(String property, BigDecimal capacity, List<Violation> violations) {
        if (capacity.multiply(HALVES).stripTrailingZeros().scale() > 0) {
            String message = property + " " + capacity.toPlainString() + " is no multiple of 0.5 ACU";
            violations.add(new Violation(property, message, null));
        }
    }

    /** Least capacity, in halves of an ACU. */
    public int minHalves() {
        return minCapacity.multiply(HALVES).intValue();
    }

    /** Greatest capacity, in halves of an ACU. */
    public int maxHalves() {
        return maxCapacity.multiply(HALVES).intValue();
    }

    /** Without calls until an instance pauses, if it may. */
    public Duration pause() {
        return autoPause == null ? SHORTEST_PAUSE : autoPause;
    }
}
