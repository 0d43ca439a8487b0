package io.virga.models.backup;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import io.virga.models.monitoring.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The manual snapshots of a database: each is what the database was at the call, and can be restored once it is available. */
public final class DbSnapshots extends Entity {
    /**
     * A copy of a snapshot in another region.
     *
     * @param nanos that it takes from when the snapshot is available
     * @param arrival is run when it is there; tells why it is not, or null
     * @param storage of backups in that region
     */
    public record Copy(long nanos, Supplier<@Nullable String> arrival, BackupStorage storage) {}

    /** One that is not available yet, here or as a copy. */
    private record Creating(
            String name,
            LogMark mark,
            long writtenBytes,
            @Nullable Copy copy) {}

    private final InstanceLog log;
    private final Runnable begin;
    private final BackupStorage storage;
    private final Journal journal;
    private final Map<String, LogMark> available = new LinkedHashMap<>();
    private final Map<String, LogMark> copies = new LinkedHashMap<>();
    private final Activity<Creating> creating = activity("available", this::complete);
    private final Activity<Creating> copying = activity("copied", this::completeCopy);

    /**
     * @param begin what happens when a snapshot begins
     * @param storage of backups in the region of the database
     */
    public DbSnapshots(
            Simulation sim, String path, InstanceLog log, Runnable begin, BackupStorage storage, Journal journal) {
        super(sim, path);
        this.log = log;
        this.begin = begin;
        this.storage = storage;
        this.journal = journal;
    }

    /**
     * Takes one, which is available so many nanoseconds later; RDS refuses while the database is down.
     *
     * @param copy that is made of it then; null for none
     */
    public void take(String name, long nanos, @Nullable Copy copy) {
        if (!log.hasPrimary()) {
            journal.record("backup", path(), name + " fails: InvalidDBInstanceState, the database is down");
            return;
        }
        begin.run();
        creating.hold(new Creating(name, log.mark(), log.writtenBytes(), copy), nanos);
        journal.record("backup", path(), name + " is being created");
    }

    private void complete(Creating snapshot) {
        available.put(snapshot.name, snapshot.mark);
        storage.add(snapshot.writtenBytes);
        journal.record("backup", path(), snapshot.name + " is available");
        if (snapshot.copy != null) {
            copying.hold(snapshot, snapshot.copy.nanos);
        }
    }

    private void completeCopy(Creating snapshot) {
        Copy copy = Objects.requireNonNull(snapshot.copy, "a snapshot that is copied");
        String failure = copy.arrival.get();
        if (failure == null) {
            copy.storage.add(snapshot.writtenBytes);
            copies.put(snapshot.name, snapshot.mark);
            journal.record("backup", path(), "the copy of " + snapshot.name + " is available");
        } else {
            journal.record("backup", path(), "the copy of " + snapshot.name + " fails: " + failure);
        }
    }

    /** What its copy in another region has; null while that is not available. */
    public @Nullable LogMark findCopy(String name) {
        return copies.get(name);
    }

    /** What it has; null while it is not available. */
    public @Nullable LogMark find(String name) {
        return available.get(name);
    }
}
