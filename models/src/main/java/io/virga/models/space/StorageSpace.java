package io.virga.models.space;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.StationStorage;

/**
 * The space of a database: each call that writes takes some of it, and fails when there is none, as in the state storage-full
 * of RDS. Reads go on. Source: RDS user guide, troubleshooting, "Amazon RDS DB instance running out of storage".
 */
public final class StorageSpace {
    private final long bytesPerWrite;
    private long allocatedBytes;
    private long usedBytes;
    private long leastFreeBytes;
    private long refusedWrites;
    private Runnable whenLow = () -> {};

    /**
     * @param allocatedBytes that the volume has
     * @param usedBytes of them that are taken already
     * @param bytesPerWrite that a call takes which writes
     */
    public StorageSpace(long allocatedBytes, long usedBytes, long bytesPerWrite) {
        if (usedBytes < 0 || usedBytes > allocatedBytes || bytesPerWrite < 1) {
            throw new IllegalArgumentException(usedBytes + " B of " + allocatedBytes + " B, and " + bytesPerWrite
                    + " B for each write, are no space of a volume");
        }
        this.allocatedBytes = allocatedBytes;
        this.usedBytes = usedBytes;
        this.bytesPerWrite = bytesPerWrite;
        this.leastFreeBytes = freeBytes();
    }

    /** Is run at each write that leaves less than a tenth of the space free. */
    void whenLow(Runnable watcher) {
        whenLow = watcher;
    }

    /** Whether less than a tenth of the allocated space is free. */
    public boolean isLow() {
        return freeBytes() * 10 < allocatedBytes;
    }

    public long allocatedBytes() {
        return allocatedBytes;
    }

    public long usedBytes() {
        return usedBytes;
    }

    /** FreeStorageSpace. */
    public long freeBytes() {
        return allocatedBytes - usedBytes;
    }

    /** The volume has so much from now on, which is not less. */
    void allocate(long bytes) {
        allocatedBytes = Math.max(allocatedBytes, bytes);
    }

    /** Measuring begins. */
    public void restart() {
        leastFreeBytes = freeBytes();
        refusedWrites = 0;
    }

    /** Least free space since measuring began. */
    public long leastFreeBytes() {
        return leastFreeBytes;
    }

    /** Writes since measuring began for which there was no space. */
    public long refusedWrites() {
        return refusedWrites;
    }

    private boolean take() {
        if (freeBytes() < bytesPerWrite) {
            refusedWrites++;
            return false;
        }
        usedBytes += bytesPerWrite;
        leastFreeBytes = Math.min(leastFreeBytes, freeBytes());
        if (isLow()) {
            whenLow.run();
        }
        return true;
    }

    /** Storage of which the writes take space. */
    public StationStorage over(StationStorage under) {
        return new StationStorage() {
            @Override
            public BlockDevice attach(String stationPath, AvailabilityZone zone) {
                return new Device(under.attach(stationPath, zone));
            }

            @Override
            public void release(BlockDevice device) {
                if (device instanceof Device spacious) {
                    under.release(spacious.next);
                }
            }
        };
    }

    private final class Device implements BlockDevice {
        private final BlockDevice next;

        Device(BlockDevice next) {
            this.next = next;
        }

        @Override
        public void perform(IoDemand demand, long key, Completion completion) {
            if (demand.writes() > 0 && !take()) {
                completion.completed(0, 0, Outcome.ERROR);
            } else {
                next.perform(demand, key, completion);
            }
        }

        @Override
        public void cut() {
            next.cut();
        }

        @Override
        public void wipe() {
            next.wipe();
        }
    }
}
