package io.virga.scenarios.parse.check;

import io.virga.models.backup.LogShipping;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.operation.CreateDbSnapshot;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.DbSnapshotCopySpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.PromoteReadReplica;
import io.virga.scenarios.spec.operation.RestoreFromSnapshot;
import io.virga.scenarios.spec.operation.RestoreToPointInTime;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Snapshots are taken of databases with backups, and restores find what they need in them. */
final class RestoresCheck {
    private static final Duration LOG_INTERVAL = Duration.ofNanos(LogShipping.INTERVAL_NANOS);
    private static final String POINT_IN_TIME = " (RDS user guide, restoring a DB instance to a specified time)";

    private final ScenarioSpec scenario;
    private final Findings findings;

    RestoresCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (findings.whole(path)) {
                if (operation instanceof CreateDbSnapshot create) {
                    checkSnapshot(path, create);
                } else if (operation instanceof DatabaseRestoreSpec restore) {
                    checkRestore(path, restore);
                } else if (operation instanceof PromoteReadReplica promotion) {
                    checkPromotion(path, promotion);
                }
            }
        });
    }

    private void checkSnapshot(String path, CreateDbSnapshot create) {
        DbInstanceSpec db = database(path, "createDbSnapshot", create.target());
        if (db != null) {
            new RestoredInstanceCheck(findings).checkData(path, "createDbSnapshot", create.target(), db);
            if (db.backup() == null) {
                String message = "createDbSnapshot needs the backups of '" + create.target() + "', which has none";
                findings.error(path + ".target", Code.BACKUP, message, "write backup: { retention: 1d } there");
            }
            checkCopy(path + ".copy.region", create, db);
        }
    }

    private void checkCopy(String path, CreateDbSnapshot create, DbInstanceSpec db) {
        DbSnapshotCopySpec copy = create.copy();
        if (copy == null || !findings.whole("regions")) {
            return;
        }
        if (copy.region().equals(db.zone().region())) {
            String message = "a copy in " + copy.region() + ", where the snapshot is, adds nothing";
            findings.error(path, Code.BACKUP, message, "leave it out, or name another region");
        } else if (!scenario.regions().containsKey(copy.region())) {
            findings.dangling(path, "region", copy.region(), scenario.regions().keySet());
        }
    }

    private void checkRestore(String path, DatabaseRestoreSpec restore) {
        boolean toTime = restore instanceof RestoreToPointInTime;
        String action = toTime ? "restoreToPointInTime" : "restoreFromSnapshot";
        DbInstanceSpec db = database(path, action, restore.target());
        if (db == null) {
            return;
        }
        new RestoredInstanceCheck(findings).check(path, action, restore, db, scenario);
        if (restore instanceof RestoreToPointInTime pointInTime) {
            BackupSpec backup = db.backup();
            if (backup == null || !backup.isAutomated()) {
                String message = "'" + restore.target() + "' has no automated backups to restore from"
                        + (backup == null ? "" : ": their retention is 0d") + POINT_IN_TIME;
                findings.error(path + ".target", Code.BACKUP, message, "write backup: { retention: 7d } there");
            } else {
                checkPoint(path, pointInTime, backup.retention());
            }
        } else if (restore instanceof RestoreFromSnapshot fromSnapshot) {
            checkSnapshotOf(path, fromSnapshot, db);
        }
    }

    private void checkPoint(String path, RestoreToPointInTime restore, Duration retention) {
        if (restore.to() != null && restore.beforeFault() != null) {
            String message = "'to' and 'beforeFault' exclude each other";
            findings.errorAtKey(path + ".beforeFault", Code.INCONSISTENT, message, null);
        } else if (restore.to() != null) {
            checkTime(path + ".to", restore.to(), restore.to(), restore.at(), retention);
        } else if (restore.beforeFault() != null) {
            checkFault(path + ".beforeFault", restore.beforeFault(), restore.at(), retention);
        }
    }

    private void checkFault(String path, String name, @Nullable Duration at, Duration retention) {
        FaultSpec fault = scenario.faults().get(name);
        if (fault == null) {
            if (findings.sound("faults")) {
                findings.dangling(path, "fault", name, scenario.faults().keySet());
            }
        } else if (findings.whole("faults." + name)) {
            Duration from = fault.time().at();
            Duration jitter = fault.time().jitter();
            if (from == null || jitter == null) {
                String message = "nobody knows when '" + name + "' comes: it has no 'at'";
                findings.error(path, Code.BACKUP, message, null);
            } else {
                checkTime(path, from, from.plus(jitter), at, retention);
            }
        }
    }

    /** @param earliest the least that the time to restore to can be, and the latest the most */
    private void checkTime(String path, Duration earliest, Duration latest, @Nullable Duration at, Duration retention) {
        Duration begin = Horizon.of(scenario.simulate()).warmFrom();
        if (earliest.compareTo(begin) < 0 && findings.whole("simulate")) {
            String message = Durations.format(earliest) + " is before the simulated time, which begins at "
                    + Durations.format(begin);
            findings.error(path, Code.OUTSIDE_HORIZON, message, null);
        } else if (at != null) {
            checkReach(path, earliest, latest, at, retention);
        }
    }

    private void checkReach(String path, Duration earliest, Duration latest, Duration at, Duration retention) {
        Duration oldest = at.minus(retention);
        if (latest.plus(LOG_INTERVAL).compareTo(at) > 0) {
            String message = "at " + Durations.format(at) + " the logs up to " + Durations.format(latest)
                    + " may not be backed up yet, which happens every 5 minutes" + POINT_IN_TIME;
            findings.error(path, Code.BACKUP, message, "restore later, or leave it out for the latest restorable time");
        } else if (earliest.compareTo(oldest) < 0) {
            String message = Durations.format(earliest) + " is before the oldest backup: with a retention of "
                    + Durations.format(retention) + " it is of " + Durations.format(oldest) + " then" + POINT_IN_TIME;
            findings.error(path, Code.BACKUP, message, null);
        }
    }

    private void checkSnapshotOf(String path, RestoreFromSnapshot restore, DbInstanceSpec db) {
        OperationSpec maker = scenario.operations().get(restore.snapshot());
        String quoted = "'" + restore.snapshot() + "'";
        if (!(maker instanceof CreateDbSnapshot create)) {
            findings.dangling(path + ".snapshot", "snapshot", restore.snapshot(), snapshots());
        } else if (!create.target().equals(restore.target())) {
            String message = quoted + " is a snapshot of '" + create.target() + "'";
            findings.error(path + ".snapshot", Code.BACKUP, message, null);
        } else {
            long bytes = RestoredInstanceCheck.dataBytes(db);
            Duration there = create.at().plusSeconds(bytes / create.throughput().bytesPerSecond());
            Place zone = restore.restored().zone();
            if (create.copy() != null
                    && zone != null
                    && !zone.region().equals(db.zone().region())) {
                there = there.plusSeconds(bytes / create.copy().throughput().bytesPerSecond());
            }
            if (restore.at() != null && restore.at().compareTo(there) <= 0) {
                String message = quoted + " is not available before " + Durations.format(there)
                        + " (RDS user guide, restoring from a DB snapshot)";
                findings.error(path + ".snapshot", Code.BACKUP, message, "restore later");
            }
        }
    }

    /** A restore gives read replicas up. */
    private void checkPromotion(String path, PromoteReadReplica promotion) {
        Duration at = promotion.at();
        boolean restored = at != null
                && scenario.operations().values().stream()
                        .anyMatch(each -> each instanceof DatabaseRestoreSpec
                                && each.target().equals(promotion.target())
                                && each.at() != null
                                && each.at().compareTo(at) <= 0);
        if (restored) {
            String message = "'" + promotion.target() + "' is restored before, and its read replicas follow the"
                    + " instance that is replaced";
            findings.errorAtKey(path, Code.READ_REPLICA, message, null);
        }
    }

    private List<String> snapshots() {
        return scenario.operations().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof CreateDbSnapshot)
                .map(Map.Entry::getKey)
                .toList();
    }

    private @Nullable DbInstanceSpec database(String path, String action, String target) {
        CloudResourceSpec resource = Resources.find(path + ".target", target, scenario, findings);
        if (resource instanceof DbInstanceSpec db) {
            return findings.whole("resources." + target) ? db : null;
        }
        if (resource != null) {
            String message =
                    "'" + target + "' is " + Resources.describe(resource) + "; " + action + " is for a dbInstance";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
        return null;
    }
}
