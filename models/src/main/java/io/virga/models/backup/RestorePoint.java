package io.virga.models.backup;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import org.jspecify.annotations.Nullable;

/** A time to which a database will be restored: from when it comes on, what is committed after it is counted. */
public final class RestorePoint extends Entity {
    private final InstanceLog log;
    private final Timer due = timer("due", this::comes);
    private @Nullable LogMark mark;

    public RestorePoint(Simulation sim, String path, InstanceLog log) {
        super(sim, path);
        this.log = log;
    }

    /** It comes so many nanoseconds from now. */
    public void comesAfter(long nanos) {
        due.schedule(nanos);
    }

    /** It is now, and not at any earlier time any more. */
    public void comes() {
        if (mark != null) {
            log.remove(mark);
        }
        mark = log.mark();
    }

    /** Null until it comes. */
    public @Nullable LogMark mark() {
        return mark;
    }
}
