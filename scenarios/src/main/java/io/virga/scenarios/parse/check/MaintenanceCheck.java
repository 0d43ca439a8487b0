package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MaintenanceSpec;
import io.virga.scenarios.spec.resource.MaintenanceWindowSpec;
import io.virga.scenarios.spec.resource.RollingMaintenanceSpec;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Maintenance windows of databases lie in the simulated time, and not in backup windows. */
final class MaintenanceCheck {
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    private MaintenanceCheck() {}

    static void check(String path, CloudResourceSpec resource, ScenarioSpec scenario, Findings findings) {
        MaintenanceWindowSpec begin = begin(resource);
        if (begin == null || !findings.whole(path)) {
            return;
        }
        String at = path + ".maintenance.window";
        Horizon horizon = Horizon.of(scenario.simulate());
        if (findings.whole("simulate") && !horizon.measures(begin.window())) {
            String message = "the maintenance window at " + Durations.format(begin.window())
                    + " lies outside the simulated time " + horizon;
            findings.error(at, Code.OUTSIDE_HORIZON, message, null);
        }
        BackupSpec backup = resource instanceof DbInstanceSpec db ? db.backup() : null;
        if (backup != null && backup.isAutomated() && overlaps(begin.window(), backup.windowOrDefault())) {
            String message = "the maintenance window at " + Durations.format(begin.window())
                    + " overlaps the backup window at " + Durations.format(backup.windowOrDefault())
                    + " of each day (RDS user guide, backup window: they cannot overlap)";
            findings.error(at, Code.MAINTENANCE, message, "begin it half an hour later, or set backup.window");
        }
    }

    private static @Nullable MaintenanceWindowSpec begin(CloudResourceSpec resource) {
        if (resource instanceof DbInstanceSpec db) {
            MaintenanceSpec maintenance = db.maintenance();
            return maintenance == null ? null : maintenance.begin();
        }
        RollingMaintenanceSpec rolling = null;
        if (resource instanceof DbClusterSpec cluster) {
            rolling = cluster.maintenance();
        } else if (resource instanceof AuroraClusterSpec cluster) {
            rolling = cluster.maintenance();
        }
        return rolling == null ? null : rolling.begin();
    }

    /** Both are half an hour long; one is each day. */
    private static boolean overlaps(Duration maintenance, Duration backupOfDay) {
        long apart = Math.floorMod(maintenance.minus(backupOfDay).toNanos(), DAY.toNanos());
        return apart < LENGTH.toNanos() || apart > DAY.minus(LENGTH).toNanos();
    }
}
