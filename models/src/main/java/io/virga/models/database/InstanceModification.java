package io.virga.models.database;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.ServiceStation;
import org.jspecify.annotations.Nullable;

/**
 * Gives a database without a standby a machine of another class: the new machine is made ready while the old one serves, then
 * the old one is shut down, and the new one takes its storage and recovers. Source: AWS Knowledge Center, "What factors affect
 * my downtime or database performance in Amazon RDS?".
 */
public final class InstanceModification extends Entity {
    private final NamedDatabase database;
    private final long restartNanos;
    private final @Nullable InstanceLog log;
    private final Journal journal;
    private final Timer prepared = timer("prepared", this::move);
    private @Nullable ClassChange change;
    private @Nullable ReplaceableDatabase modified;
    private long outageNanos;
    private long machines;

    /**
     * @param restartNanos of the new machine when it fails later
     * @param log of the database; null where nobody wants to know its commits
     */
    public InstanceModification(
            Simulation sim,
            String path,
            NamedDatabase database,
            long restartNanos,
            @Nullable InstanceLog log,
            Journal journal) {
        super(sim, path);
        this.database = database;
        this.restartNanos = restartNanos;
        this.log = log;
        this.journal = journal;
    }

    /**
     * Begins.
     *
     * @param outage from the old machine's shutdown until the new one serves, in nanoseconds
     * @return why that is refused; null where it is not
     */
    public @Nullable String begin(ClassChange to, long outage) {
        if (change != null || !database.isServing()) {
            return "the database is not available";
        }
        change = to;
        modified = database.current();
        outageNanos = outage;
        prepared.schedule(to.preparationNanos());
        journal.record("modification", path(), "a machine of " + to.what() + " is made ready");
        return null;
    }

    /** Whether a machine is being made ready. */
    public boolean isUnderWay() {
        return change != null;
    }

    private void move() {
        ClassChange made = change;
        if (made == null) {
            throw new IllegalStateException("nothing is modified");
        }
        change = null;
        if (database.current() != modified || !database.hasData()) {
            journal.record("modification", path(), "fails: the instance is not the database any more");
            return;
        }
        ServiceStation old = database.address();
        if (old.state() != ServiceStation.State.SILENT) {
            old.close();
        }
        String path = path() + "." + ++machines;
        DatabaseInstance successor = new DatabaseInstance(
                simulation(),
                path,
                database.zone(),
                made.machines().create(path + ".station", database.zone(), old),
                restartNanos,
                log);
        database.replace(successor, LogLoss.NONE);
        if (database.zone().isPowered()) {
            successor.start(outageNanos);
        } else {
            successor.powerLost();
        }
        made.onChange().run();
        journal.record("modification", path(), "the database moves to the new machine");
    }
}
