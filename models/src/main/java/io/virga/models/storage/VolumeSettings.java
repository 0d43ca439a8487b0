package io.virga.models.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a volume is ordered as.
 *
 * @param sizeGib in GiB
 * @param orderedIops I/Os a second that are provisioned; null for what type and size bring
 * @param orderedThroughputMib MiB a second that are provisioned; null for what type, size and IOPS bring
 */
public record VolumeSettings(
        VolumeType type,
        long sizeGib,
        @Nullable Long orderedIops,
        @Nullable Long orderedThroughputMib) {
    /** A volume with what its type and size bring. */
    public static VolumeSettings of(VolumeType type, long sizeGib) {
        return new VolumeSettings(type, sizeGib, null, null);
    }

    /** @throws IllegalArgumentException if AWS has no such volume; the message gives the rule and its source */
    public VolumeSettings {
        List<StorageRule> broken = VolumeRules.broken(type, sizeGib, orderedIops, orderedThroughputMib);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(broken.get(0).toString());
        }
    }

    /** I/Os a second that it delivers for ever, each of 256 KiB at most; of a disk those of 1 MiB at its fastest. */
    public long iops() {
        return orderedIops != null ? orderedIops : VolumePerformance.iops(type, sizeGib);
    }

    /** Bytes a second that it reaches at most. */
    public long throughputBytes() {
        return orderedThroughputMib != null
                ? orderedThroughputMib * VolumePerformance.MIB
                : VolumePerformance.throughputBytes(type, sizeGib, iops());
    }
}
