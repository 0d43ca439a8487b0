package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CreateDbSnapshot;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.LazyLoadingSpec;
import io.virga.scenarios.spec.operation.RestoreFromSnapshot;
import io.virga.scenarios.spec.operation.RestoredInstanceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import io.virga.scenarios.spec.value.DataSize;
import org.jspecify.annotations.Nullable;

/** The instance that a restore creates: where it is, and how its data gets there. */
final class RestoredInstanceCheck {
    private final Findings findings;

    RestoredInstanceCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String path, String action, DatabaseRestoreSpec restore, DbInstanceSpec db, ScenarioSpec scenario) {
        RestoredInstanceSpec restored = restore.restored();
        if (restored.zone() != null) {
            PlacesCheck.checkPlace(path + ".zone", restored.zone(), scenario.regions(), findings);
            if (!restored.zone().region().equals(db.zone().region())
                    && !isCopied(restore, restored.zone().region(), scenario)) {
                String message = "the backups of '" + restore.target() + "' are in "
                        + db.zone().region() + " and cannot be restored in "
                        + restored.zone().region();
                String hint = restore instanceof RestoreFromSnapshot
                        ? "write copy: { region: " + restored.zone().region() + " } at the createDbSnapshot"
                        : null;
                findings.error(path + ".zone", Code.BACKUP, message, hint);
            }
        }
        checkData(path, action, restore.target(), db);
        String reason = db.storage() == null ? "storage is no limit" : null;
        inert(path, "throughput", restored.throughput(), reason);
        if (reason == null && restored.throughput() != null) {
            reason = "all data is there before the new instance serves, by 'throughput'";
        }
        checkLoading(path, restored.loading(), reason);
    }

    /** @param reason why no data is loaded while the volume is in use; null where it is */
    void checkLoading(String path, LazyLoadingSpec loading, @Nullable String reason) {
        inert(path, "firstTouch", loading.firstTouch(), reason);
        inert(path, "hydration", loading.hydration(), reason);
    }

    private static boolean isCopied(DatabaseRestoreSpec restore, String region, ScenarioSpec scenario) {
        return restore instanceof RestoreFromSnapshot from
                && scenario.operations().get(from.snapshot()) instanceof CreateDbSnapshot create
                && create.copy() != null
                && create.copy().region().equals(region);
    }

    private void inert(String path, String property, @Nullable Object value, @Nullable String reason) {
        if (value != null && reason != null) {
            String message = property + " has no effect: " + reason;
            findings.errorAtKey(path + "." + property, Code.INERT, message, "leave it out");
        }
    }

    /** What is to be brought is known, where storage is a limit. */
    void checkData(String path, String action, String name, DbInstanceSpec db) {
        if (db.storage() != null && data(db.storage()) == null) {
            String message = action + " needs to know what is written on the volume of '" + name + "'";
            findings.error(path + ".target", Code.NO_DATA, message, "write data at its storage, such as 50GiB");
        }
    }

    private static @Nullable DataSize data(StorageSpec storage) {
        return storage.snapshot() == null ? storage.data() : storage.snapshot().data();
    }

    /** What is written on the volume; nothing where that is not said. */
    static long dataBytes(DbInstanceSpec db) {
        DataSize data = db.storage() == null ? null : data(db.storage());
        return data == null ? 0 : data.bytes();
    }
}
