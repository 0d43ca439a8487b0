package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.network.DataCharge;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.DbEngine;
import io.virga.scenarios.spec.value.Place;
import org.jspecify.annotations.Nullable;

/** What the stations of a database are made of, by the type and place of their machine. */
final class DatabaseMachines {
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double MYSQL_BYTES_PER_CONNECTION = 12_582_880;
    private static final double POSTGRES_BYTES_PER_CONNECTION = 9_531_392;
    private static final int POSTGRES_MOST_CONNECTIONS = 5_000;

    private final DbEngine engine;
    private final @Nullable Integer maxConnections;
    private final MachineStorage storage;
    private final BuildContext context;

    /** @param maxConnections null for the engine's formula */
    DatabaseMachines(DbEngine engine, @Nullable Integer maxConnections, MachineStorage storage, BuildContext context) {
        this.engine = engine;
        this.maxConnections = maxConnections;
        this.storage = storage;
        this.context = context;
    }

    StationSettings settings(String instanceType, Place zone) {
        InstanceType type = Machines.type(instanceType);
        int connections = maxConnections != null ? maxConnections : connections(engine, type);
        StationSettings settings = new StationSettings(
                connections,
                Queues.endless(context.spec()),
                type.vcpus(),
                Machines.capacity(type),
                1,
                DataCharge.OWN_SIDE_FREE,
                context.networkRating(type, zone));
        return storage.under(settings, type);
    }

    /** RDS User Guide, "Maximum number of database connections". */
    private static int connections(DbEngine engine, InstanceType type) {
        double bytes = type.memoryGib() * BYTES_PER_GIB;
        return engine == DbEngine.MYSQL
                ? (int) (bytes / MYSQL_BYTES_PER_CONNECTION)
                : (int) Math.min(POSTGRES_MOST_CONNECTIONS, bytes / POSTGRES_BYTES_PER_CONNECTION);
    }
}
