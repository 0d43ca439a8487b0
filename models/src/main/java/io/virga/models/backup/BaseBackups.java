package io.virga.models.backup;

import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import java.util.ArrayList;
import java.util.List;

/** The snapshots from which a restore begins: the log since the last one before the time in question has to be applied. */
public final class BaseBackups {
    /** What a snapshot has. */
    private record Base(long timeNanos, long position, long writtenBytes) {}

    private final InstanceLog log;
    private final BackupStorage storage;
    private final List<Base> bases = new ArrayList<>();

    /** The first is there from the beginning. */
    public BaseBackups(InstanceLog log, BackupStorage storage, long nowNanos) {
        this.log = log;
        this.storage = storage;
        add(nowNanos);
    }

    private void add(long nowNanos) {
        bases.add(new Base(nowNanos, log.last(), log.writtenBytes()));
        storage.add(log.writtenBytes());
    }

    /** A snapshot of the present, if there is a primary; tells whether there is one. */
    public boolean take(long nowNanos) {
        if (log.hasPrimary()) {
            add(nowNanos);
        }
        return log.hasPrimary();
    }

    /** Snapshots are deleted that are older than that, except for the last of them, on which later logs rest. */
    public void expire(long beforeNanos) {
        while (bases.size() > 1 && bases.get(1).timeNanos <= beforeNanos) {
            storage.remove(bases.remove(0).writtenBytes);
        }
    }

    /** Commits that are to be applied to the snapshot before that time. */
    public long commitsSinceBase(LogMark to) {
        long base = 0;
        for (Base each : bases) {
            if (each.timeNanos <= to.timeNanos()) {
                base = each.position;
            }
        }
        return Math.max(0, to.position() - base);
    }

    /** Logs are there until when so many bytes had been written. */
    public void shipped(long writtenBytes) {
        storage.keepLogs(bases.get(0).writtenBytes, writtenBytes);
    }

    /** The database goes on from that time. */
    public void rewind(LogMark to) {
        while (bases.size() > 1 && bases.get(bases.size() - 1).timeNanos > to.timeNanos()) {
            storage.remove(bases.remove(bases.size() - 1).writtenBytes);
        }
    }
}
