package io.virga.models.backup;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.models.monitoring.Journal;

/**
 * The automated backup of each day: a snapshot at a moment of the backup window. A database that is down then has none that
 * day. Source: RDS user guide, introduction to backups.
 */
public final class DailyBackup extends Entity {
    /** Length of a backup window. */
    public static final long WINDOW_NANOS = 30 * 60_000_000_000L;

    /** A day. */
    public static final long DAY_NANOS = 24 * 3_600_000_000_000L;

    private final BaseBackups bases;
    private final long retentionNanos;
    private final Runnable begin;
    private final Journal journal;
    private final double failureChance;
    private final RandomStream draws = stream("window");
    private final RandomStream failures = stream("failure");
    private final Timer due = timer("due", this::backUp);
    private long windowNanos;
    private long days;

    /**
     * @param firstWindowNanos when the first window begins, not before now
     * @param retentionNanos how long snapshots are kept
     * @param begin what happens when a snapshot begins
     * @param failureChance that there is none on a day, from 0 to less than 1
     */
    public DailyBackup(
            Simulation sim,
            String path,
            BaseBackups bases,
            long firstWindowNanos,
            long retentionNanos,
            Runnable begin,
            double failureChance,
            Journal journal) {
        super(sim, path);
        this.failureChance = failureChance;
        this.bases = bases;
        this.retentionNanos = retentionNanos;
        this.begin = begin;
        this.journal = journal;
        this.windowNanos = firstWindowNanos;
        scheduleNext();
    }

    private void scheduleNext() {
        long within = (long) (draws.at(days).nextDouble() * WINDOW_NANOS);
        due.schedule(windowNanos + within - now());
    }

    private void backUp() {
        if (failures.at(days).nextDouble() < failureChance) {
            journal.record("backup", path(), "the automated backup of the day fails");
        } else if (bases.take(now())) {
            bases.expire(now() - retentionNanos);
            begin.run();
            journal.record("backup", path(), "the automated backup of the day begins");
        } else {
            journal.record("backup", path(), "no automated backup today: the database is down");
        }
        days++;
        windowNanos += DAY_NANOS;
        scheduleNext();
    }
}
