package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.MetricValue;
import java.time.Duration;

/** How Application Auto Scaling adds readers to an Aurora cluster and removes them. */
@Doc("Keeps a metric of the readers at a target, by adding readers of the writer's instance type and the promotion"
        + " tier 15: out after 3 one-minute periods above it, in after 15 below 90% of it. Only readers that were"
        + " added so are removed; they have three minutes to end what they do.")
public record ReplicaScalingSpec(
        @Property(doc = "The metric, by its name.", example = "RDSReaderAverageCPUUtilization")
        ReaderMetricKind metric,

        @Property(
                doc = "The value to keep, in the metric's unit: a percentage, or connections.",
                above = "0",
                example = "60%")
        MetricValue targetValue,

        @Property(
                doc = "The fewest readers, those that are placed by hand included.",
                defaultValue = "1",
                min = "0",
                max = "15",
                source = SOURCE)
        int minCapacity,

        @Property(doc = "The most readers.", min = "0", max = "15", source = SOURCE, example = "5")
        int maxCapacity,

        @Property(
                doc = "How long after an addition only a request that is larger than it adds more.",
                defaultValue = "300s",
                max = "1h",
                source = SOURCE)
        Duration scaleOutCooldown,

        @Property(
                doc = "How long after readers were removed no more are.",
                defaultValue = "300s",
                max = "1h",
                source = SOURCE)
        Duration scaleInCooldown,

        @Property(doc = "Whether readers are only ever added.", defaultValue = "false", source = SOURCE)
        boolean disableScaleIn,

        @Property(
                doc = "From the decision until a new reader serves.",
                defaultValue = "{ lognormal: { median: 6m, p95: 10m } }",
                source = "AWS publishes no figure: minutes",
                assumption = true,
                example = "5m")
        DistributionSpec creation) {
    static final String SOURCE = "Aurora user guide, Amazon Aurora Auto Scaling with Aurora Replicas";
}
