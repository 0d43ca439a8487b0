package io.virga.scenarios.build;

import io.virga.models.storage.VolumeSettings;
import io.virga.models.storage.VolumeType;
import io.virga.scenarios.spec.operation.ModifyVolume;
import org.jspecify.annotations.Nullable;

/** What a modification makes of a volume: what it does not name stays, as far as the type can have it. */
public record VolumeChange(
        @Nullable VolumeType type,
        @Nullable Long sizeGib,
        @Nullable Long iops,
        @Nullable Long throughputMib) {
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    /** What the operation says. */
    public static VolumeChange of(ModifyVolume spec) {
        return new VolumeChange(
                spec.volumeType() == null
                        ? null
                        : VolumeType.valueOf(spec.volumeType().name()),
                spec.size() == null ? null : spec.size().bytes() / GIB,
                spec.iops() == null ? null : spec.iops().longValue(),
                spec.throughput() == null ? null : spec.throughput().bytesPerSecond() / MIB);
    }

    /** @throws IllegalArgumentException if AWS has no such volume */
    VolumeSettings of(VolumeSettings before) {
        VolumeType newType = type == null ? before.type() : type;
        return new VolumeSettings(
                newType,
                sizeGib == null ? before.sizeGib() : sizeGib,
                iops != null || !newType.takesIops() ? iops : before.orderedIops(),
                throughputMib != null || !newType.takesThroughput() ? throughputMib : before.orderedThroughputMib());
    }
}
