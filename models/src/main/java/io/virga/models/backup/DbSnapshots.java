package io.virga.models.backup;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import io.virga.models.monitoring.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manual snapshots of a database: each is what the database was at the call, and can be restored once it is available. */
public final class DbSnapshots extends Entity {
    /** One that is not available yet. */
    private record Creating(String name, LogMark mark) {}

    private final InstanceLog log;
    private final Runnable begin;
    private final Journal journal;
    private final Map<String, LogMark> available = new LinkedHashMap<>();
    private final Activity<Creating> creating = activity("available", this::complete);

    /** @param begin what happens when a snapshot begins */
    public DbSnapshots(Simulation sim, String path, InstanceLog log, Runnable begin, Journal journal) {
        super(sim, path);
        this.log = log;
        this.begin = begin;
        this.journal = journal;
    }

    /** Takes one, which is available so many nanoseconds later; RDS refuses while the database is down. */
    public void take(String name, long nanos) {
        if (!log.hasPrimary()) {
            journal.record("backup", path(), name + " fails: InvalidDBInstanceState, the database is down");
            return;
        }
        begin.run();
        creating.hold(new Creating(name, log.mark()), nanos);
        journal.record("backup", path(), name + " is being created");
    }

    private void complete(Creating snapshot) {
        available.put(snapshot.name, snapshot.mark);
        journal.record("backup", path(), snapshot.name + " is available");
    }

    /** What it has; null while it is not available. */
    public @Nullable LogMark find(String name) {
        return available.get(name);
    }
}
