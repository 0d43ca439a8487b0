package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a fault comes.
 *
 * @param at null when it comes {@code every} so often
 * @param every null when it comes once, {@code at} a time
 * @param jitter null when it comes {@code every} so often
 */
public record FaultTime(
        @Property(
                doc = "The time on the scenario's clock; the fault falls at random within `jitter` after it.",
                optional = true,
                example = "19h30m")
        @Nullable
        Duration at,

        @Property(
                doc = "The random time from the start or from the end of the previous fault to the next one.",
                optional = true,
                example = "{ exponential: { mean: 30d } }")
        @Nullable
        DistributionSpec every,

        @Property(
                doc = "The span after `at` within which the fault falls, uniformly; 0s means exactly at `at`.",
                onlyWith = "at",
                defaultValue = "1m",
                source = "a fault does not keep to the full minute")
        @Nullable
        Duration jitter) {}
