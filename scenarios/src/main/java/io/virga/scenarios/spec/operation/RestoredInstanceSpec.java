package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.value.Throughput;
import org.jspecify.annotations.Nullable;

/** The instance that a restore creates, and how its data gets there. */
public record RestoredInstanceSpec(
        @Property(
                doc = "The zone of the new instance, in the region of the database or of a copy of the snapshot.",
                optional = true,
                absent = "that of the database",
                example = "eu-west-1.b")
        @Nullable
        Place zone,

        @Property(
                doc = "Time until the new instance is there.",
                defaultValue = "{ lognormal: { median: 10m, p95: 20m } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "12m")
        DistributionSpec creation,

        @Property(
                doc = "Rate at which all data is brought before the new instance serves.",
                optional = true,
                absent = "it serves before its data is there: blocks that are touched are waited for",
                above = "0MB/s",
                source = "RDS user guide, restoring from a DB snapshot: data is loaded lazily from Amazon S3",
                example = "250MB/s")
        @Nullable
        Throughput throughput,

        @Embedded LazyLoadingSpec loading) {}
