package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Sampler;
import io.virga.kernel.random.UniformSource;
import io.virga.models.backup.IoSuspension;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.InstanceModification;
import io.virga.models.database.NamedDatabase;
import io.virga.models.database.Replication;
import io.virga.models.storage.VolumeInitialization;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import org.jspecify.annotations.Nullable;

/** Gives a database on one instance a standby. */
final class DatabaseConversion {
    private final ConvertToMultiAz spec;
    private final NamedDatabase database;
    private final StandbyModel standby;
    private final InstanceModification modification;
    private final DatabaseData data;
    private final DatabaseBill bill;
    private final InstanceLog log;
    private final @Nullable IoSuspension suspension;
    private final BuildContext context;

    /** @param suspension of its I/O when a snapshot begins; null where no I/O waits */
    DatabaseConversion(
            ConvertToMultiAz spec,
            NamedDatabase database,
            StandbyModel standby,
            InstanceModification modification,
            DatabaseData data,
            DatabaseBill bill,
            InstanceLog log,
            @Nullable IoSuspension suspension,
            BuildContext context) {
        this.spec = spec;
        this.database = database;
        this.standby = standby;
        this.modification = modification;
        this.data = data;
        this.bill = bill;
        this.log = log;
        this.suspension = suspension;
        this.context = context;
    }

    /** Begins; tells why that is refused, or null. */
    @Nullable
    String begin() {
        if (!database.isSingle()) {
            return "the database is not a single instance";
        }
        if (!database.isServing() || modification.isUnderWay()) {
            return "the database is not available";
        }
        standby.convert(database, this::synchronize);
        return null;
    }

    private Replication synchronize() {
        bill.convert(context.sim().now());
        if (suspension != null) {
            suspension.end();
        }
        VolumeInitialization loading = data.loadLazily(standby.convertedStation(), spec.loading());
        Replication toStandby = log.toStandby();
        return loading == null
                ? toStandby
                : new Replication(
                        toStandby.transportNanos(),
                        new LoadingStandby(toStandby.writeNanos(), loading, context.sim()),
                        new Constant(0));
    }

    /** Writes of commits on a volume whose data is not all there: each touches one block. */
    private record LoadingStandby(Sampler writeNanos, VolumeInitialization loading, Simulation sim) implements Sampler {
        @Override
        public double sample(UniformSource source) {
            return writeNanos.sample(source) + loading.firstTouchNanos(1, source, sim.now());
        }
    }
}
