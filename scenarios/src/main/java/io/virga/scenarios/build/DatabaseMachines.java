package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.network.DataCharge;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.DbEngine;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.value.Place;

/** What the stations of a database are made of, by the type and place of their machine. */
final class DatabaseMachines {
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double MYSQL_BYTES_PER_CONNECTION = 12_582_880;
    private static final double POSTGRES_BYTES_PER_CONNECTION = 9_531_392;
    private static final int POSTGRES_MOST_CONNECTIONS = 5_000;

    private final DbInstanceSpec spec;
    private final MachineStorage storage;
    private final BuildContext context;

    DatabaseMachines(DbInstanceSpec spec, MachineStorage storage, BuildContext context) {
        this.spec = spec;
        this.storage = storage;
        this.context = context;
    }

    StationSettings settings(String instanceType, Place zone) {
        InstanceType type = Machines.type(instanceType);
        int connections = spec.maxConnections() != null ? spec.maxConnections() : connections(spec.engine(), type);
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
