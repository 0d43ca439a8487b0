package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.LazyLoadingSpec;
import io.virga.scenarios.spec.operation.RestoredInstanceSpec;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import java.util.ArrayList;
import java.util.List;

/** What the backups of databases take for granted. */
final class BackupAssumptions {
    private static final String NO_FIGURE = "AWS publishes no figure";

    private BackupAssumptions() {}

    static List<Assumption> of(ScenarioSpec spec, DbInstanceSpec db, BackupSpec backup) {
        List<Assumption> assumptions = new ArrayList<>();
        if (backup.isAutomated()) {
            String first = "one as the simulation begins; retention reaches back before it";
            assumptions.add(new Assumption("first backup of databases", first, "a simulation begins somewhere"));
            if (backup.logUpload() == null) {
                assumptions.add(new Assumption("upload of transaction logs", "10s", NO_FIGURE));
            }
        }
        if (DatabaseData.sizeBytes(db.storage()) == 0) {
            assumptions.add(new Assumption(
                    "storage of backups",
                    "costs nothing",
                    "the storage of the database does not say how much data it has"));
        } else {
            assumptions.add(new Assumption(
                    "storage of backups that is free",
                    "as much as the database has, in its region",
                    "RDS pricing: as much as all databases of the region have"));
        }
        if (backup.ioSuspension() == null) {
            String source = "RDS user guide: typically under a few seconds";
            assumptions.add(new Assumption("suspended I/O when a backup begins", "0 to 3s", source));
        }
        for (var operation : spec.operations().values()) {
            if (operation instanceof DatabaseRestoreSpec restore) {
                ofRestore(restore.restored(), assumptions);
            }
        }
        return assumptions;
    }

    private static void ofRestore(RestoredInstanceSpec restored, List<Assumption> assumptions) {
        if (restored.throughput() != null) {
            return;
        }
        ofLoading(restored.loading(), assumptions);
    }

    /** How data comes to a volume that is in use before it is there. */
    static void ofLoading(LazyLoadingSpec loading, List<Assumption> assumptions) {
        if (loading.firstTouch() == null) {
            assumptions.add(new Assumption("first touch of a restored block", "30ms median, 100ms at p99", NO_FIGURE));
        }
        if (loading.hydration() == null) {
            assumptions.add(new Assumption("data that comes by itself after a restore", "60 MB/s", NO_FIGURE));
        }
    }
}
