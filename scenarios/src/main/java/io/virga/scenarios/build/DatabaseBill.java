package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.resource.DbEngine;
import java.util.ArrayList;
import java.util.List;

/** The instances that a database has been, each billed as long as it exists, also while it is down or not the database. */
final class DatabaseBill {
    /** One of them. */
    private static final class Instance {
        private final AvailabilityZone zone;
        private final DatabaseClasses classes;
        private long multiAzNanos;

        /** @param multiAzNanos when it has a standby; {@link Long#MAX_VALUE} for never */
        Instance(AvailabilityZone zone, DatabaseClasses classes, long multiAzNanos) {
            this.zone = zone;
            this.classes = classes;
            this.multiAzNanos = multiAzNanos;
        }

        List<RunInterval> alone(List<RunInterval> all) {
            return within(all, 0, multiAzNanos);
        }

        List<RunInterval> withStandby(List<RunInterval> all) {
            return within(all, multiAzNanos, Long.MAX_VALUE);
        }

        private static List<RunInterval> within(List<RunInterval> all, long fromNanos, long toNanos) {
            return all.stream()
                    .filter(each -> each.startNanos() < toNanos && each.endNanos() > fromNanos)
                    .map(each ->
                            new RunInterval(Math.max(each.startNanos(), fromNanos), Math.min(each.endNanos(), toNanos)))
                    .toList();
        }
    }

    private final String name;
    private final DbEngine engine;
    private final List<Instance> instances = new ArrayList<>();

    DatabaseBill(String name, DbEngine engine) {
        this.name = name;
        this.engine = engine;
    }

    /** There is another instance from then on, which is the database. */
    void add(AvailabilityZone zone, boolean isMultiAz, InstanceType type, long nowNanos) {
        long multiAzNanos = isMultiAz ? nowNanos : Long.MAX_VALUE;
        instances.add(new Instance(zone, new DatabaseClasses(type, nowNanos), multiAzNanos));
    }

    /** The instance that is the database has another class from then on. */
    void change(InstanceType to, long nowNanos) {
        last().classes.change(to, nowNanos);
    }

    /** The instance that is the database has a standby from then on. */
    void convert(long nowNanos) {
        last().multiAzNanos = nowNanos;
    }

    private Instance last() {
        return instances.get(instances.size() - 1);
    }

    /** What prices call the engine. */
    String product() {
        return engine == DbEngine.MYSQL ? "mysql" : "postgres";
    }

    void meter(Window window, BillBuilder bill) {
        for (Instance each : instances) {
            each.classes.forEach(window, (type, during) -> {
                List<RunInterval> alone = each.alone(during);
                if (!alone.isEmpty()) {
                    bill.rds(name).database(each.zone, type.name(), product(), alone);
                }
                List<RunInterval> withStandby = each.withStandby(during);
                if (!withStandby.isEmpty()) {
                    bill.rds(name).multiAzDatabase(each.zone.region().name(), type.name(), product(), withStandby);
                }
            });
        }
    }
}
