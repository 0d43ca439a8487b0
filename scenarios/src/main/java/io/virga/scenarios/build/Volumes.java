package io.virga.scenarios.build;

import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import io.virga.models.storage.EbsLimits;
import io.virga.models.storage.InstanceStorageTypes;
import io.virga.models.storage.LocalDisks;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.storage.VolumeType;
import io.virga.scenarios.spec.resource.InstanceStoreSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import org.jspecify.annotations.Nullable;

/** From the words of a scenario to volumes. */
final class Volumes {
    private static final InstanceStorageTypes TYPES = InstanceStorageTypes.load();
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    /** Assumed tail of a volume's latency: its 99th percentile over its median. */
    private static final double TAIL = 3;

    private Volumes() {}

    static VolumeSettings settings(VolumeProperties spec) {
        return new VolumeSettings(
                type(spec),
                spec.size().bytes() / GIB,
                spec.iops() == null ? null : spec.iops().longValue(),
                spec.throughput() == null ? null : spec.throughput().bytesPerSecond() / MIB);
    }

    private static VolumeType type(VolumeProperties spec) {
        return VolumeType.valueOf(spec.volumeType().name());
    }

    static Variate latency(VolumeProperties spec) {
        return latency(spec, type(spec));
    }

    /** The latency of volumes that have become of that type. */
    static Variate latency(VolumeProperties spec, VolumeType type) {
        if (spec.latency() != null) {
            return Variates.of(spec.latency());
        }
        double median = type.medianLatencyNanos();
        return LogNormal.ofMedianAndQuantile(median, 0.99, TAIL * median);
    }

    /** "gp3, 200 GiB, 6000 IOPS, 250 MiB/s". */
    static String describe(VolumeSettings settings) {
        return settings.type() + ", " + settings.sizeGib() + " GiB, " + settings.iops() + " IOPS, "
                + settings.throughputBytes() / MIB + " MiB/s";
    }

    /** Median latency where none is written. */
    static long medianLatencyMicros(VolumeProperties spec) {
        return type(spec).medianLatencyNanos() / 1_000;
    }

    /** Chance that a volume fails within a year. */
    static double annualFailureRate(VolumeProperties spec) {
        return spec.annualFailureRate() == null
                ? type(spec).annualFailureRate()
                : spec.annualFailureRate().fraction().doubleValue();
    }

    /** The own disks of a type, which has some; as fast as written, or else as published. */
    static LocalDisks disks(String instanceType, InstanceStoreSpec spec) {
        if (spec.readIops() != null && spec.writeIops() != null) {
            return new LocalDisks(TYPES.localBytes(instanceType), spec.readIops(), spec.writeIops());
        }
        LocalDisks disks = TYPES.localDisks(instanceType);
        if (disks == null) {
            throw new IllegalArgumentException("nothing is published of the disks of " + instanceType);
        }
        return disks;
    }

    /** Null where AWS publishes none: such an instance limits nothing. */
    static @Nullable EbsLimits limits(String instanceType) {
        return TYPES.ebsLimits(instanceType);
    }
}
