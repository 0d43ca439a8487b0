package io.virga.scenarios.build;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.aurora.ClusterRestore;
import io.virga.models.aurora.ParallelRestore;
import io.virga.models.backup.AutomatedBackups;
import io.virga.models.backup.DatabaseRestore;
import io.virga.models.backup.DbSnapshots;
import io.virga.models.backup.RestorePoint;
import io.virga.models.database.LogMark;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.operation.CreateDbSnapshot;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.DbSnapshotCopySpec;
import io.virga.scenarios.spec.operation.ModifyDbInstance;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.ParallelRestoreSpec;
import io.virga.scenarios.spec.operation.RestoreClusterToPointInTime;
import io.virga.scenarios.spec.operation.RestoreFromSnapshot;
import io.virga.scenarios.spec.operation.RestoreToPointInTime;
import io.virga.scenarios.spec.value.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations on databases and their backups. */
final class DatabaseOperations {
    private static final double NANOS_PER_SECOND = 1e9;

    private final BuildContext context;
    private final Map<String, ResourceModel> resources;
    private final FaultModels faults;
    private final Map<String, Runnable> operations = new LinkedHashMap<>();

    DatabaseOperations(BuildContext context, Map<String, ResourceModel> resources, FaultModels faults) {
        this.context = context;
        this.resources = resources;
        this.faults = faults;
    }

    /** What an operation does to a database or its backups; null for one that does nothing of that kind. */
    @Nullable
    Runnable operation(String name, OperationSpec spec) {
        return operations.computeIfAbsent(name, each -> build(each, spec));
    }

    private @Nullable Runnable build(String name, OperationSpec spec) {
        if (spec instanceof CreateDbSnapshot create) {
            DatabaseModel database = database(spec);
            long nanos =
                    nanos(database.contents().sizeBytes(), create.throughput().bytesPerSecond());
            DbSnapshots.Copy copy = copy(create, database);
            return () -> database.backups().snapshots().take(name, nanos, copy);
        } else if (spec instanceof RestoreToPointInTime restore) {
            return restoreToPointInTime(name, restore);
        } else if (spec instanceof ModifyDbInstance modify) {
            return new DatabaseModification(name, modify, database(spec), context)::begin;
        } else if (spec instanceof ConvertToMultiAz) {
            DatabaseModel database = database(spec);
            return () -> tell(database, "conversion", database.convert());
        } else if (spec instanceof RestoreFromSnapshot restore) {
            DatabaseModel database = database(spec);
            Restoring restoring = new Restoring(name, restore, database);
            return () -> {
                LogMark point = snapshot(restore, database);
                restoring.begin(point, point == null ? "the snapshot is not available there" : null, 0);
            };
        }
        return null;
    }

    private void tell(DatabaseModel database, String category, @Nullable String refusal) {
        if (refusal != null) {
            context.journal().record(category, database.name(), "fails: " + refusal);
        }
    }

    /** A cluster restored from its continuous backup. */
    Runnable restoreCluster(String name, RestoreClusterToPointInTime spec) {
        if (!(resources.get(spec.target()) instanceof RestorableCluster cluster)) {
            throw new IllegalArgumentException(spec.target() + " is no Aurora cluster");
        }
        ClusterRestore restore = cluster.restore(spec.target() + ".restore." + name, Variates.of(spec.creation()));
        ParallelRestoreSpec loading = spec.parallelRestore();
        if (loading != null) {
            ParallelRestore parallel = new ParallelRestore(
                    loading.storageNodes(), loading.throughput().bytesPerSecond());
            restore.loads(parallel.nanos(cluster.clusterVolume().groups()));
        }
        String fault = spec.beforeFault();
        if (fault != null) {
            faults.schedule(fault).onStrike(restore::comes);
        } else if (spec.to() != null) {
            restore.comesAfter(context.window().simulationNanos(spec.to().toNanos()));
        }
        return restore::begin;
    }

    /** Null where none is made. */
    private DbSnapshots.@Nullable Copy copy(CreateDbSnapshot spec, DatabaseModel database) {
        DbSnapshotCopySpec copy = spec.copy();
        if (copy == null) {
            return null;
        }
        long bytes = database.contents().sizeBytes();
        AvailabilityZone from = database.database().zone();
        AvailabilityZone to = context.region(copy.region()).zones().get(0);
        Supplier<@Nullable String> arrival = () -> {
            String refusal = from.region().controlPlane().refusal();
            if (refusal == null) {
                context.calls().network().count(from, DataCharge.OWN_SIDE_FREE, to, DataCharge.OWN_SIDE_FREE, bytes);
            }
            return refusal;
        };
        long nanos = nanos(bytes, copy.throughput().bytesPerSecond());
        return new DbSnapshots.Copy(nanos, arrival, database.backups().regions().of(copy.region()));
    }

    /** In another region than that of the database it is the copy there. */
    private static @Nullable LogMark snapshot(RestoreFromSnapshot restore, DatabaseModel database) {
        DbSnapshots snapshots = database.backups().snapshots();
        Place zone = restore.restored().zone();
        return zone == null || zone.region().equals(database.region())
                ? snapshots.find(restore.snapshot())
                : snapshots.findCopy(restore.snapshot());
    }

    private Runnable restoreToPointInTime(String name, RestoreToPointInTime spec) {
        DatabaseModel database = database(spec);
        AutomatedBackups automated = database.backups().automated();
        Supplier<@Nullable LogMark> point = point(name, spec, database.backups(), automated);
        Restoring restoring = new Restoring(name, spec, database);
        return () -> {
            LogMark to = point.get();
            String refusal = automated.refusal(to, context.sim().now());
            long commits = to == null ? 0 : automated.bases().commitsSinceBase(to);
            restoring.begin(to, refusal, commits * spec.replay().toNanos());
        };
    }

    private Supplier<@Nullable LogMark> point(
            String name, RestoreToPointInTime spec, DatabaseBackups backups, AutomatedBackups automated) {
        String fault = spec.beforeFault();
        if (spec.to() == null && fault == null) {
            return automated.shipping()::latest;
        }
        RestorePoint point = backups.point(name);
        if (fault != null) {
            faults.schedule(fault).onStrike(point::comes);
        } else if (spec.to() != null) {
            point.comesAfter(context.window().simulationNanos(spec.to().toNanos()));
        }
        return point::mark;
    }

    private DatabaseModel database(OperationSpec spec) {
        if (resources.get(spec.target()) instanceof DatabaseModel database) {
            return database;
        }
        throw new IllegalArgumentException(spec.target() + " is no database");
    }

    private static long nanos(long bytes, long bytesPerSecond) {
        return (long) Math.ceil(bytes * NANOS_PER_SECOND / bytesPerSecond);
    }

    /** A restore that may be done any number of times. */
    private final class Restoring {
        private final DatabaseRestoreSpec spec;
        private final DatabaseModel database;
        private final DatabaseRestore restore;
        private final Variate creation;
        private final RandomStream draws;
        private long begun;

        Restoring(String name, DatabaseRestoreSpec spec, DatabaseModel database) {
            this.spec = spec;
            this.database = database;
            this.restore = database.backups().restore();
            this.creation = Variates.of(spec.restored().creation());
            this.draws = context.sim().stream("operation." + name + "/creation");
        }

        void begin(@Nullable LogMark point, @Nullable String refusal, long replayNanos) {
            RestoredDatabase restored = database.restored();
            if (point == null || refusal != null) {
                restore.refuse(refusal == null ? "there is nothing to restore" : refusal);
            } else if (!restored.zone(spec.restored()).isPowered()) {
                restore.refuse("InsufficientDBInstanceCapacity, the zone has no power");
            } else {
                long bringing = spec.restored().throughput() == null
                        ? 0
                        : nanos(
                                database.contents().sizeBytes(),
                                spec.restored().throughput().bytesPerSecond());
                long nanos = creation.sampleNanos(draws.at(begun++)) + bringing + replayNanos;
                restore.begin(point, nanos, path -> restored.create(path, spec.restored()));
            }
        }
    }
}
