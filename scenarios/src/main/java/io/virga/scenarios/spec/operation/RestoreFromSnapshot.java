package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A database as it was when a snapshot was taken takes its place. */
@Kind(
        value = "restoreFromSnapshot",
        doc = "Restores a database from a snapshot that an operation took: a new instance takes the place of the old"
                + " one, without what was committed since the snapshot: LostWrites counts it. The new instance has"
                + " no standby and no read replicas; the old one serves until then if it can, and goes on being"
                + " billed.")
public record RestoreFromSnapshot(
        @Property(doc = AT, optional = true, absent = INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = DATABASE, example = "db") String target,

        @Property(doc = "The snapshot: the name of the createDbSnapshot that takes it.", example = "nightly")
        String snapshot,

        @Embedded RestoredInstanceSpec restored)
        implements OperationSpec, DatabaseRestoreSpec {}
