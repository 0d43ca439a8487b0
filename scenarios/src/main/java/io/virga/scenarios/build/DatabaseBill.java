package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.resource.DbEngine;
import java.util.ArrayList;
import java.util.List;

/** The instances that a database has been, each billed as long as it exists, also while it is down or not the database. */
final class DatabaseBill {
    /** One of them. */
    private record Instance(AvailabilityZone zone, boolean isMultiAz, DatabaseClasses classes) {}

    private final String name;
    private final DbEngine engine;
    private final List<Instance> instances = new ArrayList<>();

    DatabaseBill(String name, DbEngine engine) {
        this.name = name;
        this.engine = engine;
    }

    /** There is another instance from then on, which is the database. */
    void add(AvailabilityZone zone, boolean isMultiAz, InstanceType type, long nowNanos) {
        instances.add(new Instance(zone, isMultiAz, new DatabaseClasses(type, nowNanos)));
    }

    /** The instance that is the database has another class from then on. */
    void change(InstanceType to, long nowNanos) {
        instances.get(instances.size() - 1).classes.change(to, nowNanos);
    }

    /** What prices call the engine. */
    String product() {
        return engine == DbEngine.MYSQL ? "mysql" : "postgres";
    }

    void meter(Window window, BillBuilder bill) {
        for (Instance each : instances) {
            each.classes.forEach(window, (type, during) -> {
                if (each.isMultiAz) {
                    bill.multiAzDatabase(name, each.zone.region().name(), type.name(), product(), during);
                } else {
                    bill.database(name, each.zone, type.name(), product(), during);
                }
            });
        }
    }
}
