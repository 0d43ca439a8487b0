package io.virga.scenarios.build;

import io.virga.models.database.MultiAzInstance;
import io.virga.models.database.NamedDatabase;
import org.jspecify.annotations.Nullable;

/** The writes that a database lost by failovers and by being replaced, while it is measured. */
final class LostWrites {
    private final NamedDatabase database;
    private final @Nullable MultiAzInstance standby;
    private long lostBefore;
    private long inDoubtBefore;

    LostWrites(NamedDatabase database, @Nullable MultiAzInstance standby) {
        this.database = database;
        this.standby = standby;
    }

    private long lost() {
        return database.lostWrites() + (standby == null ? 0 : standby.lostWrites());
    }

    private long inDoubt() {
        return database.inDoubtWrites() + (standby == null ? 0 : standby.inDoubtWrites());
    }

    void restart() {
        lostBefore = lost();
        inDoubtBefore = inDoubt();
    }

    void observe(Observations to) {
        to.count("LostWrites", "sum", lost() - lostBefore);
        to.count("InDoubtWrites", "sum", inDoubt() - inDoubtBefore);
        RecoveryPoint.observe("", database.recoveryPointAgeNanos(), to);
    }
}
