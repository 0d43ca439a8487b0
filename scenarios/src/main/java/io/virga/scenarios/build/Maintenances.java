package io.virga.scenarios.build;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.database.DatabaseNode;
import io.virga.models.maintenance.MaintenanceWindow;
import io.virga.models.maintenance.RollingMaintenance;
import io.virga.scenarios.spec.resource.MaintenanceSpec;
import io.virga.scenarios.spec.resource.MaintenanceWindowSpec;
import io.virga.scenarios.spec.resource.RollingMaintenanceSpec;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maintenance of databases, by their windows. */
final class Maintenances {
    private Maintenances() {}

    /** Of a database; nothing where none is written. */
    static void of(String name, @Nullable MaintenanceSpec spec, DatabaseModel database, BuildContext context) {
        if (spec == null) {
            return;
        }
        Variate patching = Variates.of(spec.patching());
        RandomStream draws = context.sim().stream(name + ".maintenance/patching");
        window(name, spec.begin(), context, () -> {
            long nanos = Math.max(1, patching.sampleNanos(draws.at(context.sim().now())));
            context.journal().record("maintenance", name, "begins");
            String refusal = database.patch(nanos);
            if (refusal != null) {
                context.journal().record("maintenance", name, "is put off: " + refusal);
            }
        });
    }

    /** Of a cluster; nothing where none is written. */
    static void of(
            String name,
            @Nullable RollingMaintenanceSpec spec,
            Supplier<List<DatabaseNode>> running,
            Predicate<DatabaseNode> isWriter,
            BuildContext context) {
        if (spec != null) {
            RollingMaintenance rolling =
                    new RollingMaintenance(context.sim(), name + ".maintenance", running, isWriter, context.journal());
            window(name, spec.begin(), context, rolling::begin);
        }
    }

    private static void window(String name, MaintenanceWindowSpec spec, BuildContext context, Runnable maintenance) {
        new MaintenanceWindow(
                context.sim(),
                name + ".maintenance-window",
                context.window().simulationNanos(spec.window().toNanos()),
                spec.every() == null ? 0 : spec.every().toNanos(),
                Variates.of(spec.delay()),
                maintenance);
    }
}
