package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.database.ClassChange;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.value.Place;

/** Makes the stations of a database, of the class that it has or of another. */
final class DatabaseStations {
    private final DatabaseMachines machines;
    private final DatabaseStorage storage;
    private final DatabaseClasses classes;
    private final Place zone;
    private final StationFleet fleet;

    DatabaseStations(
            DatabaseMachines machines,
            DatabaseStorage storage,
            DatabaseClasses classes,
            Place zone,
            BuildContext context) {
        this.machines = machines;
        this.storage = storage;
        this.classes = classes;
        this.zone = zone;
        this.fleet = new StationFleet(context.sim(), context.calls(), settings(classes.current()));
    }

    private StationSettings settings(InstanceType type) {
        return storage.under(machines.settings(type.name(), zone));
    }

    /** One of the class that the database has. */
    ServiceStation add(String path, AvailabilityZone in) {
        return fleet.add(path, in, settings(classes.current()));
    }

    /** Those of another class, which take over the volumes of stations that they replace. */
    ClassChange.Machines of(InstanceType type) {
        StationSettings settings = settings(type);
        return (path, in, replaced) -> {
            storage.volumes().move(replaced.path(), path);
            return fleet.add(path, in, settings);
        };
    }

    /** The max_connections of the class that the database has. */
    int connections() {
        return machines.settings(classes.current().name(), zone).workers();
    }

    DatabaseClasses classes() {
        return classes;
    }

    StationFleet fleet() {
        return fleet;
    }
}
