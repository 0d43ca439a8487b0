package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Instances wait hibernated. */
@Kind(
        value = "Hibernated",
        doc = "The instances of the pool are hibernated: only their volumes are billed."
                + " They start and resume when they are needed.")
public record HibernatedPool(
        @Embedded WarmPoolSize size,

        @Property(
                doc = START,
                defaultValue = "{ lognormal: { median: 18s, p95: 26s } }",
                source = "brevdev/ec2-coldboot-research, January 2026: 1.8 s and 16.4 s; the spread is assumed",
                assumption = true)
        DistributionSpec start,

        @Property(
                doc = "Time from running until the application answers, of an instance that was hibernated.",
                defaultValue = "{ lognormal: { median: 2.4s, p95: 5s } }",
                source = "brevdev/ec2-coldboot-research, January 2026: 2.4 s; the spread is assumed",
                assumption = true)
        DistributionSpec resume,

        @Property(
                doc = "How instances hibernate.",
                defaultValue = "{}",
                source = "EC2 user guide, prerequisites for hibernation")
        HibernationSpec hibernation)
        implements WarmPoolSpec {}
