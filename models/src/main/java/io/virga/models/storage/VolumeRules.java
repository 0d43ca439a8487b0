package io.virga.models.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which volumes AWS has. */
public final class VolumeRules {
    private static final String TYPES = "EC2 user guide, EBS volume types";
    private static final String GENERAL_PURPOSE = "EC2 user guide, general purpose SSD volumes";
    private static final String GP3_2025 = GENERAL_PURPOSE + "; raised by AWS on 2025-09-26";
    private static final String PROVISIONED = "EC2 user guide, provisioned IOPS SSD volumes";
    private static final long LEAST_PROVISIONED_IOPS = 100;

    private VolumeRules() {}

    /**
     * The rules that a volume would break; none for one that can be ordered.
     *
     * @param iops ordered I/Os a second, null for none
     * @param throughputMib ordered MiB a second, null for none
     */
    public static List<StorageRule> broken(
            VolumeType type, long sizeGib, @Nullable Long iops, @Nullable Long throughputMib) {
        List<StorageRule> broken = new ArrayList<>();
        checkSize(type, sizeGib, broken);
        checkIops(type, sizeGib, iops, broken);
        checkThroughput(type, iops, throughputMib, broken);
        return broken;
    }

    private static void checkSize(VolumeType type, long sizeGib, List<StorageRule> broken) {
        if (sizeGib < type.leastGib() || sizeGib > type.mostGib()) {
            String message = "a volume of type " + type + " has " + type.leastGib() + " to " + type.mostGib()
                    + " GiB, not " + sizeGib;
            broken.add(new StorageRule("size", message, type == VolumeType.GP3 ? GP3_2025 : TYPES));
        }
    }

    private static void checkIops(VolumeType type, long sizeGib, @Nullable Long iops, List<StorageRule> broken) {
        if (!type.takesIops()) {
            if (iops != null) {
                String bring = type == VolumeType.GP2 ? "its size brings 3 for each GiB" : "its size sets a throughput";
                String message = "IOPS cannot be ordered for a volume of type " + type + ": " + bring;
                broken.add(new StorageRule("iops", message, TYPES));
            }
            return;
        }
        if (iops == null) {
            if (type != VolumeType.GP3) {
                String message = "a volume of type " + type + " needs its provisioned IOPS";
                broken.add(new StorageRule("iops", message, PROVISIONED));
            }
            return;
        }
        long least = type == VolumeType.GP3 ? VolumePerformance.GP3_FREE_IOPS : LEAST_PROVISIONED_IOPS;
        String source = type == VolumeType.GP3 ? GP3_2025 : PROVISIONED;
        long most = type.maxIops();
        if (iops < least || iops > most) {
            String message = "a volume of type " + type + " has " + least + " to " + most + " IOPS, not " + iops;
            broken.add(new StorageRule("iops", message, source));
        } else if (iops > least && iops > type.iopsPerGib() * sizeGib) {
            String message = iops + " IOPS on " + sizeGib + " GiB pass the limit of " + type.iopsPerGib()
                    + " IOPS for each GiB of a volume of type " + type;
            broken.add(new StorageRule("iops", message, source));
        }
    }

    private static void checkThroughput(
            VolumeType type, @Nullable Long iops, @Nullable Long throughputMib, List<StorageRule> broken) {
        if (throughputMib == null) {
            return;
        }
        if (!type.takesThroughput()) {
            String message = "throughput cannot be ordered for a volume of type " + type + ", only for gp3";
            broken.add(new StorageRule("throughput", message, TYPES));
            return;
        }
        long least = VolumePerformance.GP3_FREE_THROUGHPUT_MIB;
        long most = type.maxThroughputMib();
        long bought = iops == null ? VolumePerformance.GP3_FREE_IOPS : iops;
        if (throughputMib < least || throughputMib > most) {
            String message =
                    "a volume of type " + type + " has " + least + " to " + most + " MiB/s, not " + throughputMib;
            broken.add(new StorageRule("throughput", message, GP3_2025));
        } else if (throughputMib * VolumePerformance.GP3_IOPS_PER_MIB > bought) {
            String message = throughputMib + " MiB/s at " + bought + " IOPS pass the limit of 0.25 MiB/s for each IOPS"
                    + " of a volume of type " + type;
            broken.add(new StorageRule("throughput", message, GENERAL_PURPOSE));
        }
    }
}
