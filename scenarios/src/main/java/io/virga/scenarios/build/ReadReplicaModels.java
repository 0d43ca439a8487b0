package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Scaled;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.Tally;
import io.virga.models.compute.Instance;
import io.virga.models.database.CopyReads;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.NamedDatabase;
import io.virga.models.database.ReadReplica;
import io.virga.models.database.ReadReplicas;
import io.virga.models.database.Replication;
import io.virga.models.database.StaleReads;
import io.virga.models.network.DataCharge;
import io.virga.models.network.Network;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ReadReplicaSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/** The read replicas of a database, and what is measured at them. */
final class ReadReplicaModels {
    private static final double NANOS_PER_SECOND = 1e9;

    /** One of them. */
    private record Model(ReadReplica replica, StationFleet fleet, String instanceType) {}

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final StaleReads stale = new StaleReads();
    private final BuildContext context;
    private final DbInstanceSpec spec;
    private final Router router;

    ReadReplicaModels(
            String database,
            DbInstanceSpec spec,
            NamedDatabase primary,
            InstanceLog log,
            DatabaseMachines machines,
            BuildContext context) {
        this.spec = spec;
        this.context = context;
        spec.replication()
                .replicas()
                .forEach((name, each) -> models.put(name, build(database + "." + name, each, primary, log, machines)));
        long noticeNanos =
                Objects.requireNonNull(spec.replication().replicaDetection()).toNanos();
        this.router = new ReadReplicas(all(), primary, noticeNanos);
    }

    private Model build(
            String path, ReadReplicaSpec each, NamedDatabase primary, InstanceLog log, DatabaseMachines machines) {
        String type = each.instanceTypeOr(spec.instanceType());
        StationSettings settings = machines.settings(type, each.zone());
        CopyReads reads = new CopyReads(context.sim(), log.over(settings.storage()), stale);
        StationFleet fleet = new StationFleet(context.sim(), context.calls(), settings.withStorage(reads));
        ServiceStation station = fleet.add(path + ".station", context.zone(each.zone()));
        ReadReplica replica = new ReadReplica(
                context.sim(),
                path,
                station,
                Variates.of(spec.restart()),
                new ReadReplica.Source(log, replication(each), reads, shipping(primary, each)),
                context.journal());
        return new Model(replica, fleet, type);
    }

    private Replication replication(ReadReplicaSpec each) {
        Variate roundTrip =
                context.calls().network().roundTrips().between(context.zone(spec.zone()), context.zone(each.zone()));
        return new Replication(new Scaled(roundTrip, 0.5), new Constant(0), Variates.of(each.apply()));
    }

    /** RDS charges for replication to other regions, and for none within (RDS user guide, cross-region replication costs). */
    private LongConsumer shipping(NamedDatabase primary, ReadReplicaSpec each) {
        AvailabilityZone to = context.zone(each.zone());
        if (each.zone().region().equals(spec.zone().region())) {
            return sizeBytes -> {};
        }
        Network network = context.calls().network();
        return sizeBytes ->
                network.count(primary.zone(), DataCharge.OWN_SIDE_FREE, to, DataCharge.OWN_SIDE_FREE, sizeBytes);
    }

    /** How readers that may miss something reach them. */
    Router router() {
        return router;
    }

    /** Whether that operation goes to them. */
    boolean take(String operation) {
        return spec.replication().eventualReads().contains(operation);
    }

    ReadReplica find(String name) {
        return Objects.requireNonNull(models.get(name), () -> "no read replica " + name).replica;
    }

    List<ReadReplica> all() {
        return models.values().stream().map(Model::replica).toList();
    }

    List<StationFleet> fleets() {
        return models.values().stream().map(Model::fleet).toList();
    }

    List<FaultDomain> places() {
        return models.values().stream().map(model -> model.replica.place()).toList();
    }

    void restart() {
        stale.restart();
        models.values().forEach(model -> {
            model.replica.restart();
            model.fleet.totals().restart();
        });
    }

    void observe(Observations to) {
        Tally lag = new Tally();
        long requests = 0;
        double busyVcpuNanos = 0;
        long vcpus = 0;
        for (Model model : models.values()) {
            lag.merge(model.replica.lagNanos());
            requests += model.fleet.totals().completions();
            busyVcpuNanos += model.fleet.totals().busyVcpus().integral();
            vcpus += model.fleet.settings().vcpus();
        }
        to.count("ReplicaRequests", "sum", requests);
        double seconds = context.window().lengthNanos() / NANOS_PER_SECOND;
        to.ratio("ReplicaCPUUtilization", "mean", "1", busyVcpuNanos / NANOS_PER_SECOND, vcpus * seconds, requests);
        if (lag.count() > 0) {
            to.ratio("ReplicaLag", "mean", "s", lag.sum() / NANOS_PER_SECOND, lag.count(), lag.count());
            to.ratio("ReplicaLag", "max", "s", lag.max() / NANOS_PER_SECOND, 1, lag.count());
        }
        StaleReadMetrics.observe(stale, to);
    }

    /** Each is billed as an instance in one zone, as long as it exists. */
    void meter(String database, String product, List<Instance.RunInterval> existence, BillBuilder bill) {
        models.values()
                .forEach(model ->
                        bill.rds(database).database(model.replica.zone(), model.instanceType, product, existence));
    }
}
