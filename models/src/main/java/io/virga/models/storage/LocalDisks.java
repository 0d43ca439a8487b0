package io.virga.models.storage;

/**
 * The disks that instances of a type have of their own (EC2 user guide, instance store volumes).
 *
 * @param sizeBytes of all of them
 * @param readIops random reads of 4 KiB a second of all of them, positive
 * @param writeIops random writes likewise
 */
public record LocalDisks(long sizeBytes, long readIops, long writeIops) {
    public LocalDisks {
        if (sizeBytes < 1 || readIops < 1 || writeIops < 1) {
            throw new IllegalArgumentException("local disks need a size and rates, not " + sizeBytes + " B, " + readIops
                    + " and " + writeIops + " IOPS");
        }
    }

    /** An I/O counts for each 4 KiB, for which AWS publishes the figures. */
    IoLimit limit(IoDirection direction) {
        return IoLimit.steady(IoCost.operations(4_096), direction == IoDirection.READ ? readIops : writeIops);
    }
}
