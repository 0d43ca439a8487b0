package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Backups of a database. */
@Doc("Backups of a database: a snapshot each day, and every five minutes its transaction logs, so that it can be"
        + " restored to any time that these reach; and snapshots that operations take.")
public record BackupSpec(
        @Property(
                doc = "How long automated backups are kept: how far back the database can be restored. With 0d there"
                        + " are none, and only operations take snapshots.",
                defaultValue = "1d",
                max = "35d",
                source =
                        "RDS user guide, backup retention period: 0 to 35 days, 1 day unless the API is told otherwise",
                example = "7d")
        Duration retention,

        @Property(
                doc = "When the backup window begins, as time of the day on the scenario's clock: within 30 minutes"
                        + " from then on the snapshot of the day is taken.",
                optional = true,
                absent = "22h, the beginning of the block of Europe (Ireland) from which RDS chooses 30 minutes",
                max = "23h30m",
                source = "RDS user guide, backup window",
                example = "3h")
        @Nullable
        Duration window,

        @Property(
                doc = "Time that logs take until they are in the backup, once they are sent.",
                optional = true,
                absent = "10s (assumption: AWS publishes no figure)",
                example = "{ uniform: { min: 5s, max: 30s } }")
        @Nullable
        DistributionSpec logUpload,

        @Property(
                doc = "How long I/Os wait when a snapshot of an instance without a standby begins.",
                optional = true,
                absent = "{ uniform: { min: 0s, max: 3s } } (assumption); with a standby they do not wait",
                source = "RDS user guide, backup window: a brief I/O suspension, typically under a few seconds",
                example = "1s")
        @Nullable
        DistributionSpec ioSuspension,

        @Property(
                doc = "The chance that an automated backup fails, each by itself: the snapshot of a day, or the logs of"
                        + " five minutes, which the next take along.",
                optional = true,
                absent = "none fails",
                above = "0%",
                max = "99%",
                example = "1%")
        @Nullable
        Percentage failureChance) {
    /** When the backup window begins each day, on the scenario's clock. */
    public Duration windowOrDefault() {
        return window == null ? Duration.ofHours(22) : window;
    }

    /** Whether there are backups by themselves. */
    public boolean isAutomated() {
        return !retention.isZero();
    }
}
