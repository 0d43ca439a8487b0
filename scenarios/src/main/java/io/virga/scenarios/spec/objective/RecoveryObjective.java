package io.virga.scenarios.spec.objective;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How soon clients must be served again after a fault. */
@Kind(
        value = "recovery",
        doc = "Recovery: the time from a fault until the share of good requests is at its target again and stays so,"
                + " and how much of what was written is lost.")
public record RecoveryObjective(
        @Property(doc = "The fault.", example = "zone-loss") String recovery,

        @Property(doc = "The longest time to recover.", above = "0s", example = "2m")
        Duration rto,

        @Property(
                doc = "The greatest age of the recovery point: how much of the newest acknowledged writes may be"
                        + " lost, over all databases that count them.",
                optional = true,
                absent = "lost writes are not judged",
                example = "5s")
        @Nullable
        Duration rpo,

        @Property(
                doc = "How long the share must stay at its target.",
                defaultValue = "5m",
                above = "0s",
                source = "five-minute windows, as service level agreements count")
        Duration holdFor,

        @Property(
                doc = "The share of good requests that counts as recovered.",
                optional = true,
                absent = "the target of the availability objective, or 99% where there is none",
                above = "0%",
                max = "100%",
                example = "99%")
        @Nullable
        Percentage target)
        implements ObjectiveSpec {}
