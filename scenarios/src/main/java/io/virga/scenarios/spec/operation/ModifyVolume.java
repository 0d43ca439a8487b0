package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.resource.EbsVolumeType;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Volumes are modified. */
@Kind(
        value = "modifyVolume",
        doc = "Modifies the volumes of the target while they are used. What is ordered is billed from then on. The"
                + " volumes are optimized for a while, 6 hours for a TiB, and deliver the less of what they did"
                + " and what they will; a new type keeps its old latency until then. They cannot be modified again"
                + " for six hours.")
public record ModifyVolume(
        @Property(doc = AT, example = "20h") Duration at,

        @Property(doc = "The volume, or the instances whose volumes they are.", example = "disk")
        String target,

        @Property(doc = "The new type.", optional = true, absent = "stays", example = "gp3") @Nullable
        EbsVolumeType volumeType,

        @Property(
                doc = "The new size, not below the old.",
                optional = true,
                absent = "stays",
                min = "1GiB",
                max = "64TiB",
                example = "200GiB")
        @Nullable
        DataSize size,

        @Property(
                doc = "The new provisioned IOPS.",
                optional = true,
                absent = "stay, where the type has them",
                min = "1",
                example = "6000")
        @Nullable
        Integer iops,

        @Property(
                doc = "The new provisioned throughput.",
                optional = true,
                absent = "stays, where the type has it",
                min = "1MiB/s",
                example = "250MiB/s")
        @Nullable
        Throughput throughput)
        implements OperationSpec {}
