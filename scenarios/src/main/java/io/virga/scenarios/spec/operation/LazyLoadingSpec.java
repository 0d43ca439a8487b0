package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;
import org.jspecify.annotations.Nullable;

/** How the data of a snapshot gets to a volume that is in use before it is there. */
public record LazyLoadingSpec(
        @Property(
                doc = "Time to bring a block that is touched.",
                optional = true,
                absent = "{ lognormal: { median: 30ms, p99: 100ms } } (assumption: AWS publishes no figure)",
                example = "50ms")
        @Nullable
        DistributionSpec firstTouch,

        @Property(
                doc = "Data that the background brings meanwhile.",
                optional = true,
                absent = "60MB/s (assumption: AWS publishes no figure)",
                example = "100MB/s")
        @Nullable
        Throughput hydration) {}
