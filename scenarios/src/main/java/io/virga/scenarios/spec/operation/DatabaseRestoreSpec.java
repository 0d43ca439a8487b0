package io.virga.scenarios.spec.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An operation that puts a new instance with the data of a backup in the place of a database. */
public sealed interface DatabaseRestoreSpec permits RestoreToPointInTime, RestoreFromSnapshot {
    /** When; null for what a runbook invokes. */
    @Nullable
    Duration at();

    /** The database. */
    String target();

    /** The new instance. */
    RestoredInstanceSpec restored();
}
