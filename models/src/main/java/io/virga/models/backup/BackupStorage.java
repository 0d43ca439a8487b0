package io.virga.models.backup;

import io.virga.kernel.Simulation;
import io.virga.models.database.InstanceLog;
import io.virga.models.storage.StorageHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What the backups of a database take in a region, and how much of that is billed. The first snapshot has all data, each later
 * one what was written since the one before it; deleting one leaves what the next needs. Logs take what was written since the
 * oldest automated backup. Free is as much as the database has storage. Sources: RDS user guide, "Creating a DB snapshot" and
 * "Backup storage".
 */
public final class BackupStorage {
    private final Simulation sim;
    private final InstanceLog log;
    private final long dataBytes;
    private final LongSupplier freeBytes;
    private final List<Long> snapshots = new ArrayList<>();
    private final StorageHistory billed = new StorageHistory();
    private long logBytes;

    /**
     * @param dataBytes of a snapshot that has everything; nothing is billed where it is 0
     * @param freeBytes that cost nothing at the time when it is asked
     */
    public BackupStorage(Simulation sim, InstanceLog log, long dataBytes, LongSupplier freeBytes) {
        this.sim = sim;
        this.log = log;
        this.dataBytes = dataBytes;
        this.freeBytes = freeBytes;
    }

    /** There is a snapshot of the database as it was when so many bytes had been written to it. */
    public void add(long writtenBytes) {
        snapshots.add(writtenBytes);
        Collections.sort(snapshots);
        update();
    }

    /** A snapshot of that time is deleted. */
    void remove(long writtenBytes) {
        snapshots.remove((Long) writtenBytes);
        update();
    }

    /** The logs of automated backups are there from when the one number of bytes had been written until the other. */
    void keepLogs(long fromWrittenBytes, long toWrittenBytes) {
        logBytes = Math.max(0, toWrittenBytes - fromWrittenBytes);
        update();
    }

    private void update() {
        if (dataBytes > 0) {
            billed.set(sim.now(), Math.max(0, bytes() - freeBytes.getAsLong()));
        }
    }

    /** What all snapshots and logs take. */
    public long bytes() {
        long bytes = logBytes;
        for (int i = 0; i < snapshots.size(); i++) {
            bytes += i == 0 ? dataBytes : Math.min(dataBytes, snapshots.get(i) - snapshots.get(i - 1));
        }
        return bytes;
    }

    /** Bytes that have been written to the database so far. */
    long writtenBytes() {
        return log.writtenBytes();
    }

    /** What of it is billed, over time. */
    public StorageHistory billed() {
        return billed;
    }
}
