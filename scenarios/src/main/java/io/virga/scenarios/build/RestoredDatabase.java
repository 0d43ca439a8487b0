package io.virga.scenarios.build;

import io.virga.models.database.DatabaseInstance;
import io.virga.models.database.InstanceLog;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.scenarios.spec.operation.RestoredInstanceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;

/** The instances that restores of a database create. */
final class RestoredDatabase {
    private final DbInstanceSpec spec;
    private final DatabaseStations stations;
    private final DatabaseBill bill;
    private final InstanceLog log;
    private final DatabaseData data;
    private final BuildContext context;

    RestoredDatabase(
            DbInstanceSpec spec,
            DatabaseStations stations,
            DatabaseBill bill,
            InstanceLog log,
            DatabaseData data,
            BuildContext context) {
        this.spec = spec;
        this.stations = stations;
        this.bill = bill;
        this.log = log;
        this.data = data;
        this.context = context;
    }

    AvailabilityZone zone(RestoredInstanceSpec how) {
        return context.zone(how.zone() == null ? spec.zone() : how.zone());
    }

    DatabaseInstance create(String path, RestoredInstanceSpec how) {
        AvailabilityZone zone = zone(how);
        ServiceStation station = stations.add(path + ".station", zone);
        if (how.throughput() == null) {
            data.loadLazily(path + ".station", how.loading());
        }
        long restart = Variates.of(spec.restart())
                .sampleNanos(context.sim().stream(path + "/restart").at(0));
        DatabaseInstance instance = new DatabaseInstance(context.sim(), path, zone, station, restart, log);
        if (!zone.isPowered()) {
            instance.powerLost();
        }
        bill.add(zone, false, stations.classes().current(), context.sim().now());
        return instance;
    }
}
