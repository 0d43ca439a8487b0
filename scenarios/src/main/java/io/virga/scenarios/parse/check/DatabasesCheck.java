package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import java.util.List;

/** The operations of a database that commit are operations of it, and somebody wants to know. */
final class DatabasesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            MaintenanceCheck.check(path, spec, scenario, findings);
            if (spec instanceof DbInstanceSpec db && findings.whole(path)) {
                checkWrites(path, db, ConvertToMultiAz.of(name, scenario.operations()) != null, findings);
                ReadReplicasCheck.check(path, name, db, scenario, findings);
                BackupsCheck.check(path, name, db, scenario, findings);
                StorageSpaceCheck.check(path, db, findings);
            }
        });
    }

    /** @param getsStandby whether an operation gives it one */
    private static void checkWrites(String path, DbInstanceSpec db, boolean getsStandby, Findings findings) {
        boolean written = findings.written(path + ".writes");
        if (written && (db.isReplicated() || getsStandby)) {
            checkOperations(path + ".writes", true, db.replication().commits(), db, findings);
        } else if (db.isReplicated()) {
            checkOperations(path + follower(db), false, db.replication().commits(), db, findings);
        } else if (written && db.multiAz() == null) {
            String message = "writes has no effect: nobody follows the commits";
            findings.errorAtKey(path + ".writes", Code.INERT, message, "leave it out, or write multiAz: true");
        }
    }

    /** What commits where nobody but a standby to come follows, whom {@code path} orders. */
    static void checkCommits(String path, String name, DbInstanceSpec db, Findings findings) {
        if (!db.isReplicated() && !findings.written("resources." + name + ".writes")) {
            checkOperations(path, false, db.replication().commits(), db, findings);
        }
    }

    /** Who follows the commits. */
    private static String follower(DbInstanceSpec db) {
        if (db.standby() != null) {
            return ".multiAz";
        }
        if (!db.replication().replicas().isEmpty()) {
            return ".readReplicas";
        }
        return db.backup() != null ? ".backup" : ".storageSpace";
    }

    private static void checkOperations(
            String path, boolean written, List<String> writes, DbInstanceSpec db, Findings findings) {
        for (int i = 0; i < writes.size(); i++) {
            String operation = writes.get(i);
            String at = written ? path + "[" + i + "]" : path;
            if (!db.service().containsKey(operation)) {
                String message = "the database has no operation " + PrintableText.quote(operation) + " that writes";
                String hint = "writes: [] if it is only read, or of "
                        + String.join(", ", db.service().keySet()) + " those that commit something";
                findings.error(at, Code.DANGLING_REFERENCE, message, hint);
            } else if (writes.indexOf(operation) < i) {
                String message = "operation " + PrintableText.quote(operation) + " stands here a second time";
                findings.error(at, Code.DUPLICATE_ENTRY, message, null);
            }
        }
    }
}
