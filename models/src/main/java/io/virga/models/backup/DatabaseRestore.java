package io.virga.models.backup;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.Tally;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogLoss;
import io.virga.models.database.LogMark;
import io.virga.models.database.NamedDatabase;
import io.virga.models.database.ReplaceableDatabase;
import io.virga.models.monitoring.Journal;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Restores a database: a new instance is created, gets the data and the log up to the time in question, and takes the place of
 * the old one for every caller. What was committed after that time, on the old one while it went on as well, is lost. Source:
 * RDS user guide, "Restoring a DB instance to a specified time": a restore always makes a new instance.
 */
public final class DatabaseRestore extends Entity {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Makes the new instance, which serves from then on. */
    @FunctionalInterface
    public interface Creation {
        /** @param path of the new instance */
        ReplaceableDatabase create(String path);
    }

    /** What is to be restored and what takes its place. */
    private record Order(String path, LogMark point, long begunNanos, Creation creation) {}

    private final InstanceLog log;
    private final NamedDatabase database;
    private final Journal journal;
    private final Activity<Order> restoring = activity("restored", this::takeOver);
    private final Consumer<LogMark> onRestore;
    private Tally takenNanos = new Tally();
    private long orders;

    /** @param onRestore is told the time to which it was restored */
    public DatabaseRestore(
            Simulation sim,
            String path,
            InstanceLog log,
            NamedDatabase database,
            Consumer<LogMark> onRestore,
            Journal journal) {
        super(sim, path);
        this.log = log;
        this.database = database;
        this.onRestore = onRestore;
        this.journal = journal;
    }

    /**
     * Begins to restore.
     *
     * @param point the time to restore to
     * @param nanos that it takes until the new instance serves
     */
    public void begin(LogMark point, long nanos, Creation creation) {
        Order order = new Order(path() + "." + ++orders, log.mark(point), now(), creation);
        String age = seconds(now() - point.timeNanos());
        journal.record("restore", path(), "a new instance as the database was " + age + " ago is being created");
        restoring.hold(order, nanos);
    }

    private void takeOver(Order order) {
        LogLoss loss = log.restore(order.point);
        database.replace(order.creation.create(order.path), loss);
        log.remove(order.point);
        takenNanos.add(now() - order.begunNanos);
        onRestore.accept(order.point);
        journal.record(
                "restore",
                path(),
                "the new instance is the database, without " + loss.acknowledged()
                        + " commits that clients were told of");
    }

    /** It cannot be done. */
    public void refuse(String reason) {
        journal.record("restore", path(), "fails: " + reason);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / NANOS_PER_SECOND);
    }

    /** From the call until the new instance served, nanoseconds, of each restore since measuring began. */
    public Tally takenNanos() {
        return takenNanos;
    }

    /** Measuring begins. */
    public void restart() {
        takenNanos = new Tally();
    }
}
