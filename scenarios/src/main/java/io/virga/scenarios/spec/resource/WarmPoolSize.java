package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** How many instances a warm pool has, however they wait. */
public record WarmPoolSize(
        @Property(
                doc = "The fewest instances in the pool.",
                defaultValue = "0",
                min = "0",
                max = "100000",
                source = SOURCE)
        int minSize,

        @Property(
                doc = "How many instances there are in service and in the pool together.",
                optional = true,
                absent = "the group's maxSize",
                min = "0",
                max = "100000",
                source = SOURCE,
                example = "8")
        @Nullable
        Integer maxGroupPreparedCapacity,

        @Property(
                doc = "Whether instances that the group does not need any more go back to the pool.",
                defaultValue = "false",
                source = SOURCE)
        boolean reuseOnScaleIn) {
    static final String SOURCE = "EC2 Auto Scaling API reference, PutWarmPool";

    /** The most instances that it ever has while the group has at least {@code minInstances}. */
    public int largest(int minInstances, int maxInstances) {
        int prepared = maxGroupPreparedCapacity == null ? maxInstances : maxGroupPreparedCapacity;
        return Math.max(minSize, prepared - minInstances);
    }
}
