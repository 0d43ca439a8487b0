package io.virga.scenarios.spec;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import org.jspecify.annotations.Nullable;

/** How the Spot pools of a region behave. */
@Doc(
        "The Spot pools of the region: an instance type in a zone each, with one price. Prices are a recorded month (m5.large"
                + " in us-east-1) or a random walk about the on-demand price less the Spot Instance Advisor's saving. A pool is"
                + " interrupted by events, each of which takes a share of its instances.")
public record SpotMarketSpec(
        @Property(
                doc = "The share of a pool's instances that is interrupted within a month of 730 hours.",
                optional = true,
                absent = "the middle of the Spot Instance Advisor's band for the type; 25% for its band above 20%",
                min = "0%",
                max = "99.99%",
                source = "AWS Spot Instance Advisor, 2025-06-28",
                example = "15%")
        @Nullable
        Percentage monthlyInterruptions,

        @Property(
                doc = "The probability with which one event takes an instance of the pool. The larger it is, the rarer"
                        + " events are, and the more instances of a pool are lost together.",
                defaultValue = "50%",
                above = "0%",
                max = "100%",
                source = "AWS publishes no figure",
                assumption = true)
        Percentage reclaimedShare,

        @Property(
                doc = "How long a pool has no capacity for new instances after an event.",
                defaultValue = "{ exponential: { mean: 1h } }",
                source = "AWS publishes no figure",
                assumption = true)
        DistributionSpec shortage,

        @Property(
                doc = "Time from the rebalance recommendation to the interruption notice.",
                defaultValue = "0s",
                source = "EC2 user guide, rebalance recommendations: before the notice or with it",
                assumption = true)
        DistributionSpec rebalanceLead,

        @Property(
                doc = "Whether an instance that EC2 interrupts in its first hour costs nothing.",
                defaultValue = "true",
                source = "EC2 user guide, billing for interrupted Spot Instances, from memory",
                assumption = true)
        boolean firstHourFree) {}
