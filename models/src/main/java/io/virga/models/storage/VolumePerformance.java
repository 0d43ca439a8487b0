package io.virga.models.storage;

import java.util.List;

/** What a volume delivers, by type, size and what was provisioned (EC2 user guide, EBS volume types, 2023-06-15). */
final class VolumePerformance {
    static final long GP3_FREE_IOPS = 3_000;
    static final long GP3_FREE_THROUGHPUT_MIB = 125;
    static final long GP3_IOPS_PER_MIB = 4;

    static final long MIB = 1_024 * 1_024;

    private static final long KIB = 1_024;

    private static final long GIB = 1_024 * MIB;

    /** MiB for each TiB are KiB for each GiB. */
    private static final long MIB_PER_TIB = KIB;

    /** An I/O on a solid-state volume counts for each 256 KiB. */
    private static final IoCost SSD_OPERATIONS = IoCost.operations(256 * KIB);

    private static final long GP2_LEAST_IOPS = 100;
    private static final long GP2_BURST_IOPS = 3_000;
    private static final long GP2_CREDITS = 5_400_000;
    private static final long GP2_SMALL_GIB = 170;
    private static final long GP2_SMALL_THROUGHPUT_MIB = 128;
    private static final long IO1_KNEE_IOPS = 32_000;
    private static final long IO1_KNEE_THROUGHPUT_MIB = 500;

    private VolumePerformance() {}

    /** I/Os a second of a volume for which none were ordered. */
    static long iops(VolumeType type, long sizeGib) {
        return switch (type) {
            case GP2 -> Math.min(type.maxIops(), Math.max(GP2_LEAST_IOPS, type.iopsPerGib() * sizeGib));
            case GP3 -> GP3_FREE_IOPS;
            case IO1, IO2, ST1, SC1 -> type.maxIops();
        };
    }

    /** Bytes a second of a volume for which none were ordered; its I/Os of 256 KiB at most are a limit of their own. */
    static long throughputBytes(VolumeType type, long sizeGib, long iops) {
        return switch (type) {
            case GP2 -> (sizeGib <= GP2_SMALL_GIB ? GP2_SMALL_THROUGHPUT_MIB : type.maxThroughputMib()) * MIB;
            case GP3 -> GP3_FREE_THROUGHPUT_MIB * MIB;
            case IO1 -> iops > IO1_KNEE_IOPS ? iops * 16 * KIB : IO1_KNEE_THROUGHPUT_MIB * MIB;
            case IO2, ST1, SC1 -> type.maxThroughputMib() * MIB;
        };
    }

    static List<IoLimit> limits(VolumeSettings volume) {
        return switch (volume.type()) {
            case ST1 -> List.of(disk(volume, 40, 500, 250));
            case SC1 -> List.of(disk(volume, 12, 192, 80));
            case GP2 ->
                List.of(
                        IoLimit.bursting(SSD_OPERATIONS, volume.iops(), GP2_BURST_IOPS, GP2_CREDITS),
                        throughput(volume));
            case GP3, IO1, IO2 -> List.of(IoLimit.steady(SSD_OPERATIONS, volume.iops()), throughput(volume));
        };
    }

    private static IoLimit throughput(VolumeSettings volume) {
        return IoLimit.steady(IoCost.bytes(), volume.throughputBytes());
    }

    /** Disks earn MiB by their size, hold as many as they have, and count no I/O below one. */
    private static IoLimit disk(VolumeSettings volume, long baseMibPerTib, long mostBaseMib, long burstMibPerTib) {
        long baseline = Math.min(mostBaseMib * MIB, baseMibPerTib * MIB_PER_TIB * volume.sizeGib());
        long burst = Math.min(volume.type().maxThroughputMib() * MIB, burstMibPerTib * MIB_PER_TIB * volume.sizeGib());
        return IoLimit.bursting(IoCost.fullUnits(MIB), baseline, burst, volume.sizeGib() * GIB);
    }
}
