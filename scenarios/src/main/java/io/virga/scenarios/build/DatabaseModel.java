package io.virga.scenarios.build;

import io.virga.models.backup.DataIntegrity;
import io.virga.models.balancing.AddressTarget;
import io.virga.models.balancing.Target;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.database.ClassChange;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.InstanceModification;
import io.virga.models.database.MultiAzInstance;
import io.virga.models.database.NamedDatabase;
import io.virga.models.database.ReadReplica;
import io.virga.models.fault.InstanceStop;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An RDS database in a simulation. */
final class DatabaseModel implements ResourceModel, HoldsData {
    private final String name;
    private final DbInstanceSpec spec;
    private final DatabaseStations stations;
    private final InstanceModification modification;
    private final NamedDatabase database;
    private final DatabaseUse use;
    private final DatabaseBill bill;
    private final @Nullable StandbyModel standby;
    private final @Nullable ReadReplicaModels replicas;
    private final @Nullable LossMetrics losses;
    private final @Nullable DatabaseBackups backups;
    private final @Nullable RestoredDatabase restored;
    private final @Nullable DatabaseConversion conversion;
    private final DatabaseData contents;
    private final DataIntegrity data;
    private final Map<String, Demand> demands;
    private final DatabaseStorage storage;
    private final BuildContext context;

    private DatabaseModel(String name, DbInstanceSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.context = context;
        ConvertToMultiAz planned = ConvertToMultiAz.of(name, context.spec().operations());
        MultiAzSpec multiAz = planned == null ? spec.standby() : planned.multiAz();
        this.storage = new DatabaseStorage(name, spec, multiAz, context);
        this.demands = demands(spec, storage.log());
        this.contents = new DatabaseData(spec.storage(), storage.volumes(), context);
        DatabaseMachines machines =
                new DatabaseMachines(spec.engine(), spec.maxConnections(), storage.volumes(), context);
        InstanceType type = Machines.type(spec.instanceType());
        DatabaseClasses classes = new DatabaseClasses(type, 0);
        this.stations = new DatabaseStations(machines, storage, classes, spec.zone(), context);
        this.use = new DatabaseUse(stations.fleet(), classes, stations::connections, context.window());
        InstanceLog log = storage.log();
        this.standby =
                multiAz == null || log == null ? null : new StandbyModel(name, spec, multiAz, log, stations, context);
        MultiAzInstance deployed = standby == null || planned != null ? null : standby.deploy();
        this.database = new NamedDatabase(deployed == null ? alone(log) : deployed);
        this.bill = new DatabaseBill(name, spec.engine());
        bill.add(context.zone(spec.zone()), deployed != null, type, 0);
        this.modification = new InstanceModification(
                context.sim(), name + ".modification", database, restartNanos(), log, context.journal());
        this.replicas = log == null || spec.replication().replicas().isEmpty()
                ? null
                : new ReadReplicaModels(name, spec, database, log, machines, context);
        DatabaseVolumes.watch(storage.volumes(), database, replicas);
        this.data = new DataIntegrity(stations.fleet().totals()::completions);
        BackupSpec backup = spec.backup();
        this.backups = log == null || backup == null
                ? null
                : new DatabaseBackups(
                        name,
                        backup,
                        log,
                        database,
                        storage.suspension(),
                        data,
                        new BackupRegions(region(), log, contents, context),
                        context);
        this.restored = log == null ? null : new RestoredDatabase(spec, stations, bill, log, contents, context);
        this.conversion = planned == null || standby == null || log == null
                ? null
                : new DatabaseConversion(
                        planned, database, standby, modification, contents, bill, log, storage.suspension(), context);
        this.losses = log == null
                ? null
                : new LossMetrics(
                        "",
                        deployed == null ? List.of(database.losses()) : List.of(database.losses(), deployed.losses()));
        Maintenances.of(name, spec.maintenance(), this, context);
    }

    static DatabaseModel build(String name, DbInstanceSpec spec, BuildContext context) {
        return new DatabaseModel(name, spec, context);
    }

    private static Map<String, Demand> demands(DbInstanceSpec spec, @Nullable InstanceLog log) {
        Map<String, Demand> demands = Demands.of(spec.service());
        return log != null
                ? Demands.counted(
                        Demands.committing(demands, spec.replication().commits()),
                        spec.replication().eventualReads())
                : demands;
    }

    private DatabaseInstance alone(@Nullable InstanceLog log) {
        AvailabilityZone zone = context.zone(spec.zone());
        ServiceStation station = stations.add(name + ".station", zone);
        return new DatabaseInstance(context.sim(), name, zone, station, restartNanos(), log);
    }

    private long restartNanos() {
        return Variates.of(spec.restart())
                .sampleNanos(context.sim().stream(name + "/restart").at(0));
    }

    /** Begins to give it another class; tells why not, or null. */
    @Nullable
    String modify(ClassChange change, long outageNanos) {
        MultiAzInstance deployment = multiAz();
        return deployment == null ? modification.begin(change, outageNanos) : deployment.modify(change);
    }

    /** The database with its standby; null where it has none. */
    private @Nullable MultiAzInstance multiAz() {
        return standby == null ? null : standby.deployment();
    }

    /** Begins to give it the standby that is planned; tells why not, or null. */
    @Nullable
    String convert() {
        if (conversion == null) {
            throw new IllegalArgumentException(name + " is not to get a standby");
        }
        return conversion.begin();
    }

    /**
     * Begins to patch its machines, each for so long; tells why not, or null. A machine alone is away meanwhile, which is a
     * move to one of the same class that is ready at once.
     */
    @Nullable
    String patch(long nanos) {
        long preparationNanos = multiAz() == null ? 1 : nanos;
        ClassChange change = new ClassChange("the new version", stations.of(type()), preparationNanos, () -> {});
        return modify(change, nanos);
    }

    /** Machines of that class. */
    ClassChange.Machines machines(InstanceType type) {
        return stations.of(type);
    }

    /** It has another class from now on. */
    void changeClass(InstanceType to) {
        long now = context.sim().now();
        stations.classes().change(to, now);
        bill.change(to, now);
    }

    DatabaseClasses classes() {
        return stations.classes();
    }

    /** A read replica becomes the database. */
    void promote(String replica, long rebootNanos) {
        ReadReplica successor = replica(replica);
        successor.promote(rebootNanos, loss -> database.replace(successor, loss));
    }

    ReadReplica replica(String replica) {
        if (replicas == null) {
            throw new IllegalArgumentException(name + " has no read replicas");
        }
        return replicas.find(replica);
    }

    /** @throws IllegalArgumentException if it has none */
    DatabaseBackups backups() {
        if (backups == null) {
            throw new IllegalArgumentException(name + " has no backups");
        }
        return backups;
    }

    /** @throws IllegalArgumentException if its commits are not followed */
    RestoredDatabase restored() {
        if (restored == null) {
            throw new IllegalArgumentException(name + " cannot be restored");
        }
        return restored;
    }

    /** What is written on its volumes. */
    DatabaseData contents() {
        return contents;
    }

    /** The region in which it is described, and its backups are. */
    String region() {
        return spec.zone().region();
    }

    NamedDatabase database() {
        return database;
    }

    /** Its max_connections. */
    int connections() {
        return stations.connections();
    }

    @Override
    public DataIntegrity data() {
        return data;
    }

    InstanceType type() {
        return stations.classes().current();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public Router router(String population) {
        return database;
    }

    @Override
    public Router router(String population, String operation) {
        return replicas != null && replicas.take(operation) ? replicas.router() : database;
    }

    /** The address that its primary has at the beginning, which a failover to a standby does not take along. */
    @Override
    public List<Target> targets() {
        return List.of(new AddressTarget(name, database.address()));
    }

    @Override
    public Demand demand(String operation) {
        return Demands.find(demands, name, operation);
    }

    @Override
    public List<InstanceStop.Victim> runningInstances() {
        return database.isServing() ? List.of(new InstanceStop.Victim(name, database::crash)) : List.of();
    }

    @Override
    public List<FaultDomain> places() {
        List<FaultDomain> places = new ArrayList<>(List.of(database.place()));
        if (replicas != null) {
            replicas.places().stream().filter(place -> !places.contains(place)).forEach(places::add);
        }
        return places;
    }

    @Override
    public StationTotals totals() {
        return stations.fleet().totals();
    }

    @Override
    public ImpairedPath impairedPath() {
        List<StationFleet> all = fleets();
        return (caller, endpoint) -> all.stream().anyMatch(each -> each.holds(caller) || each.holds(endpoint));
    }

    @Override
    public Degradable degradable() {
        return together(fleets());
    }

    private static Degradable together(List<StationFleet> fleets) {
        return new Degradable() {
            @Override
            public void slowdown(double factor) {
                fleets.forEach(each -> each.slowdown(factor));
            }

            @Override
            public void errorShare(double share) {
                fleets.forEach(each -> each.errorShare(share));
            }
        };
    }

    private List<StationFleet> fleets() {
        List<StationFleet> all = new ArrayList<>(List.of(stations.fleet()));
        if (replicas != null) {
            all.addAll(replicas.fleets());
        }
        return all;
    }

    @Override
    public boolean isInService() {
        return database.isServing();
    }

    @Override
    public void restart() {
        use.restart();
        data.restart();
        storage.restart();
        if (standby != null) {
            standby.restart();
        }
        if (replicas != null) {
            replicas.restart();
        }
        if (losses != null) {
            losses.restart();
        }
        if (backups != null) {
            backups.restart();
        }
    }

    @Override
    public void observe(Observations to) {
        use.observe(to);
        CorruptRequests.observe(name, data, context.spec(), to);
        storage.observe(to);
        if (standby != null) {
            standby.observe(to);
        }
        if (losses != null) {
            losses.observe(to);
        }
        if (backups != null) {
            backups.observe(to);
        }
        if (replicas != null) {
            replicas.observe(to);
        }
    }

    @Override
    public void meter(BillBuilder to) {
        bill.meter(context.window(), to);
        if (replicas != null) {
            List<Instance.RunInterval> existence = List.of(new Instance.RunInterval(0, Long.MAX_VALUE));
            replicas.meter(name, bill.product(), existence, to);
        }
        storage.volumes().meterDatabase(name, to);
        if (backups != null) {
            backups.regions().meter(name, to);
        }
    }

    @Override
    public void sample(Samples samples) {
        use.sample(samples);
        storage.sample(samples);
    }
}
