package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** Instances wait stopped. */
@Kind(
        value = "Stopped",
        doc = "The instances of the pool are stopped: only their volumes are billed."
                + " They start and boot when they are needed.")
public record StoppedPool(
        @Embedded WarmPoolSize size,

        @Property(
                doc = START,
                defaultValue = "{ lognormal: { median: 18s, p95: 26s } }",
                source = "brevdev/ec2-coldboot-research, January 2026: 1.8 s and 16.4 s; the spread is assumed",
                assumption = true)
        DistributionSpec start,

        @Property(
                doc = "Time from running until the application answers, of an instance that was prepared.",
                optional = true,
                absent = "as long as the group's `boot`",
                example = "12s")
        @Nullable
        DistributionSpec boot,

        @Property(
                doc = "Time from the request to stop an instance until it is stopped.",
                defaultValue = "{ lognormal: { median: 30s, p95: 60s } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "20s")
        DistributionSpec stopping)
        implements WarmPoolSpec {}
