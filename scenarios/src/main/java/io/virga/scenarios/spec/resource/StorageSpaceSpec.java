package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import org.jspecify.annotations.Nullable;

/** The space that a database has on its volume. */
@Doc("The space that a database has on its volume: each request that writes takes some of it, and fails when none"
        + " is left.")
public record StorageSpaceSpec(
        @Property(
                doc = "What is taken when the simulation begins: data, logs and what the engine keeps for itself.",
                max = "64TiB",
                example = "80GiB")
        DataSize used,

        @Property(doc = "What each request takes that writes.", above = "0B", max = "1GiB", example = "4KiB")
        DataSize perWrite,

        @Property(
                doc = "The maximum storage threshold of storage autoscaling: when less than 10% are free, have been so"
                        + " for five minutes, and six hours have passed since the last modification, the volume grows by"
                        + " the largest of 10 GiB, 10% and seven hours like the last one.",
                optional = true,
                absent = "the volume does not grow: when it is full, writes fail",
                max = "64TiB",
                source = "RDS user guide, storage autoscaling; the threshold is at least 10% above the allocated"
                        + " storage",
                example = "500GiB")
        @Nullable
        DataSize maxAllocatedStorage) {}
