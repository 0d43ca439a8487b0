package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CreateDbSnapshot;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import org.jspecify.annotations.Nullable;

/** Each property of a database's backups changes something. */
final class BackupsCheck {
    private BackupsCheck() {}

    static void check(String path, String name, DbInstanceSpec db, ScenarioSpec scenario, Findings findings) {
        BackupSpec backup = db.backup();
        if (backup == null) {
            return;
        }
        if (!backup.isAutomated()) {
            inert(path, "window", backup.window(), "there are no automated backups: their retention is 0d", findings);
            inert(
                    path,
                    "failureChance",
                    backup.failureChance(),
                    "no automated backups fail with a retention of 0d",
                    findings);
            inert(path, "logUpload", backup.logUpload(), "no logs are sent with a retention of 0d", findings);
            if (findings.whole("operations") && !isSnapshotTaken(name, scenario)) {
                String message = "backup has no effect: with a retention of 0d there are only snapshots that operations"
                        + " take, and none does";
                findings.errorAtKey(path + ".backup", Code.INERT, message, "leave it out, or add a createDbSnapshot");
            }
        }
        if (db.standby() != null) {
            String message = "snapshots of a database with a standby are taken of the standby";
            inert(path, "ioSuspension", backup.ioSuspension(), message, findings);
        } else if (db.storage() == null) {
            String message = "without storage no I/O can wait";
            inert(path, "ioSuspension", backup.ioSuspension(), message, findings);
        }
    }

    private static void inert(String path, String property, @Nullable Object value, String reason, Findings findings) {
        if (value != null) {
            String message = property + " has no effect: " + reason;
            findings.errorAtKey(path + ".backup." + property, Code.INERT, message, "leave it out");
        }
    }

    private static boolean isSnapshotTaken(String name, ScenarioSpec scenario) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof CreateDbSnapshot
                        && operation.target().equals(name));
    }
}
