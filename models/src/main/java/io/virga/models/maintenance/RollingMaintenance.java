package io.virga.models.maintenance;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.database.DatabaseNode;
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Maintenance of a cluster: its machines are restarted one after the other, each once the one before serves again, the writer
 * last, so that a reader takes over from it. Source: RDS user guide, operating system updates; Aurora user guide, maintaining
 * a cluster.
 */
public final class RollingMaintenance extends Entity {
    private static final long POLL_NANOS = 1_000_000_000L;

    private final Supplier<List<DatabaseNode>> running;
    private final Predicate<DatabaseNode> isWriter;
    private final Journal journal;
    private final Timer poll = timer("poll", this::look);
    private final List<DatabaseNode> left = new ArrayList<>();
    private @Nullable DatabaseNode restarted;

    /** @param running the machines that are up */
    public RollingMaintenance(
            Simulation sim,
            String path,
            Supplier<List<DatabaseNode>> running,
            Predicate<DatabaseNode> isWriter,
            Journal journal) {
        super(sim, path);
        this.running = running;
        this.isWriter = isWriter;
        this.journal = journal;
    }

    /** Begins with the first machine, unless it is still under way. */
    public void begin() {
        if (!poll.isScheduled()) {
            left.addAll(running.get());
            restartNext();
        }
    }

    private void restartNext() {
        DatabaseNode next = left.stream()
                .filter(node -> left.size() == 1 || !isWriter.test(node))
                .findFirst()
                .orElse(null);
        if (next == null) {
            journal.record("maintenance", path(), "is over");
            return;
        }
        left.remove(next);
        restarted = next;
        journal.record("maintenance", path(), next.path() + " is restarted");
        next.crash();
        poll.schedule(POLL_NANOS);
    }

    private void look() {
        DatabaseNode last = restarted;
        boolean isBack = last != null && last.isUp() && last.station().state() == ServiceStation.State.SERVING;
        if (isBack) {
            restartNext();
        } else {
            poll.schedule(POLL_NANOS);
        }
    }
}
