package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A database as it was at an earlier time takes its place. */
@Kind(
        value = "restoreToPointInTime",
        doc = "Restores a database from its automated backups: a new instance gets the last snapshot before the time"
                + " in question and applies the logs since. It takes the place of the old one, without what was committed"
                + " after that time: LostWrites counts it. The new instance has no standby and no read replicas; the old"
                + " one serves until then if it can, and goes on being billed.")
public record RestoreToPointInTime(
        @Property(doc = AT, optional = true, absent = INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = DATABASE, example = "db") String target,

        @Property(
                doc = "The time on the scenario's clock to restore to.",
                optional = true,
                absent = "the latest restorable time, at most five minutes and the upload of logs ago",
                source = "RDS user guide, restoring a DB instance to a specified time",
                example = "19h55m")
        @Nullable
        Duration to,

        @Property(
                doc = "The fault to the beginning of which to restore.",
                optional = true,
                absent = "none: `to` decides",
                example = "bad-release")
        @Nullable
        String beforeFault,

        @Property(
                doc = "Time to apply one commit of the logs to the snapshot.",
                defaultValue = "250us",
                max = "10s",
                source = "AWS publishes no figure; as a read replica applies commits",
                assumption = true,
                example = "100us")
        Duration replay,

        @Embedded RestoredInstanceSpec restored)
        implements OperationSpec, DatabaseRestoreSpec {}
