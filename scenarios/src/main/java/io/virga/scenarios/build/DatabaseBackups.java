package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Uniform;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.Tally;
import io.virga.models.backup.AutomatedBackups;
import io.virga.models.backup.BaseBackups;
import io.virga.models.backup.DailyBackup;
import io.virga.models.backup.DataIntegrity;
import io.virga.models.backup.DatabaseRestore;
import io.virga.models.backup.DbSnapshots;
import io.virga.models.backup.IoSuspension;
import io.virga.models.backup.LogShipping;
import io.virga.models.backup.RestorePoint;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import io.virga.models.database.NamedDatabase;
import io.virga.scenarios.spec.resource.BackupSpec;
import org.jspecify.annotations.Nullable;

/** The backups of a database, and what is measured of restoring from them. */
final class DatabaseBackups {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final Variate SUSPENSION = new Uniform(0, 3 * SECOND_NANOS);
    private static final Variate UPLOAD = new Constant(10 * SECOND_NANOS);

    private final String name;
    private final InstanceLog log;
    private final BuildContext context;
    private final DataIntegrity data;
    private final @Nullable AutomatedBackups automated;
    private final DbSnapshots snapshots;
    private final DatabaseRestore restore;
    private final BackupRegions regions;
    private boolean restores;

    /** @param io that is suspended when a snapshot begins; null where it is not */
    DatabaseBackups(
            String name,
            BackupSpec spec,
            InstanceLog log,
            NamedDatabase database,
            @Nullable IoSuspension io,
            DataIntegrity data,
            BackupRegions regions,
            BuildContext context) {
        this.regions = regions;
        this.name = name;
        this.log = log;
        this.context = context;
        this.data = data;
        Runnable begin = io == null ? () -> {} : io::suspend;
        this.snapshots =
                new DbSnapshots(context.sim(), name + ".snapshots", log, begin, regions.own(), context.journal());
        this.automated = spec.isAutomated() ? automate(spec, begin) : null;
        this.restore =
                new DatabaseRestore(context.sim(), name + ".restore", log, database, this::restored, context.journal());
    }

    /** What suspends the I/O of a database without a standby when a snapshot begins. */
    static IoSuspension suspension(String name, BackupSpec spec, BuildContext context) {
        Variate duration = spec.ioSuspension() == null ? SUSPENSION : Variates.of(spec.ioSuspension());
        return new IoSuspension(context.sim(), name + ".io-suspension", duration);
    }

    private AutomatedBackups automate(BackupSpec spec, Runnable begin) {
        double failureChance = spec.failureChance() == null
                ? 0
                : spec.failureChance().fraction().doubleValue();
        Variate upload = spec.logUpload() == null ? UPLOAD : Variates.of(spec.logUpload());
        LogShipping shipping = new LogShipping(
                context.sim(), name + ".log-shipping", log, LogShipping.INTERVAL_NANOS, upload, failureChance);
        BaseBackups bases = new BaseBackups(log, regions.own(), context.sim().now());
        shipping.onArrival(bases::shipped);
        long retention = spec.retention().toNanos();
        long first = Math.floorMod(
                context.window().simulationNanos(spec.windowOrDefault().toNanos()), DailyBackup.DAY_NANOS);
        new DailyBackup(
                context.sim(), name + ".backup", bases, first, retention, begin, failureChance, context.journal());
        return new AutomatedBackups(shipping, bases, retention);
    }

    private void restored(LogMark to) {
        if (data.restored(to)) {
            context.journal().record("data", name, "its data is right again");
        }
        if (automated != null) {
            automated.restored(to, context.sim().now());
        }
    }

    DbSnapshots snapshots() {
        return snapshots;
    }

    DatabaseRestore restore() {
        restores = true;
        return restore;
    }

    /** @throws IllegalArgumentException if there are none */
    AutomatedBackups automated() {
        if (automated == null) {
            throw new IllegalArgumentException(name + " has no automated backups");
        }
        return automated;
    }

    /** Where they are, and what they take. */
    BackupRegions regions() {
        return regions;
    }

    /** A time to restore to, of that operation. */
    RestorePoint point(String operation) {
        return new RestorePoint(context.sim(), name + ".restore-point." + operation, log);
    }

    void restart() {
        restore.restart();
    }

    void observe(Observations to) {
        if (automated != null) {
            long age = context.sim().now() - automated.shipping().latest().timeNanos();
            to.ratio("LatestRestorableTimeAge", "last", "s", age / NANOS_PER_SECOND, 1, 1);
        }
        Tally taken = restore.takenNanos();
        if (restores) {
            to.count("Restores", "sum", taken.count());
        }
        if (taken.count() > 0) {
            to.ratio("RestoreTime", "mean", "s", taken.sum() / NANOS_PER_SECOND, taken.count(), taken.count());
        }
    }
}
