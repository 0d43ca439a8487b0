package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.backup.DataIntegrity;
import io.virga.models.backup.IoSuspension;
import io.virga.models.balancing.AddressTarget;
import io.virga.models.balancing.Target;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.database.ClassChange;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.InstanceModification;
import io.virga.models.database.NamedDatabase;
import io.virga.models.database.ReadReplica;
import io.virga.models.database.Replication;
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
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationStorage;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.DbEngine;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import io.virga.scenarios.spec.resource.StorageSpaceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An RDS database in a simulation. */
final class DatabaseModel implements ResourceModel, HoldsData {
    private final String name;
    private final DbInstanceSpec spec;
    private final DatabaseClasses classes;
    private final DatabaseMachines machines;
    private final @Nullable InstanceLog log;
    private final InstanceModification modification;
    private final NamedDatabase database;
    private final StationFleet fleet;
    private final @Nullable StandbyModel standby;
    private final @Nullable ReadReplicaModels replicas;
    private final @Nullable LossMetrics losses;
    private final @Nullable DatabaseBackups backups;
    private final @Nullable RestoredDatabase restored;
    private final DataIntegrity data;
    private final @Nullable DatabaseSpace space;
    private final Map<String, Demand> demands;
    private final MachineStorage storage;
    private final BuildContext context;
    private final Growth busy;
    private final Growth busyConnections;

    private DatabaseModel(String name, DbInstanceSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.classes = new DatabaseClasses(Machines.type(spec.instanceType()));
        this.context = context;
        this.storage = MachineStorage.of(spec.storage(), null, context);
        this.demands = demands(spec);
        this.machines = new DatabaseMachines(spec.engine(), spec.maxConnections(), storage, context);
        StationSettings settings = machines.settings(spec.instanceType(), spec.zone());
        IoSuspension io = suspension(settings);
        this.log = log(io == null ? settings.storage() : io);
        StorageSpaceSpec spaceSpec = spec.storageSpace();
        this.space =
                log == null || spaceSpec == null ? null : new DatabaseSpace(name, spaceSpec, log, storage, context);
        this.fleet = new StationFleet(context.sim(), context.calls(), over(settings, log));
        MultiAzSpec multiAz = spec.standby();
        this.standby =
                multiAz == null || log == null ? null : StandbyModel.build(name, spec, multiAz, log, fleet, context);
        this.database = new NamedDatabase(standby == null ? alone(log) : standby.deployment());
        this.modification = new InstanceModification(
                context.sim(), name + ".modification", database, restartNanos(), log, context.journal());
        this.replicas = log == null || spec.replication().replicas().isEmpty()
                ? null
                : new ReadReplicaModels(name, spec, database, log, machines, context);
        DatabaseVolumes.watch(storage, database, replicas);
        this.data = new DataIntegrity(fleet.totals()::completions);
        BackupSpec backup = spec.backup();
        this.backups = log == null || backup == null
                ? null
                : new DatabaseBackups(name, backup, log, database, io, data, context);
        this.restored = log == null ? null : new RestoredDatabase(spec, fleet, log, storage, context);
        this.losses = log == null
                ? null
                : new LossMetrics(
                        "",
                        standby == null
                                ? List.of(database.losses())
                                : List.of(
                                        database.losses(), standby.deployment().losses()));
        this.busyConnections = new Growth(fleet::busyWorkerNanos);
        this.busy = new Growth(() -> fleet.totals().busyVcpus().integral());
    }

    private StationSettings over(StationSettings settings, @Nullable InstanceLog log) {
        if (space != null) {
            return settings.withStorage(space.storage());
        }
        return log == null ? settings : settings.withStorage(log);
    }

    static DatabaseModel build(String name, DbInstanceSpec spec, BuildContext context) {
        return new DatabaseModel(name, spec, context);
    }

    private static Map<String, Demand> demands(DbInstanceSpec spec) {
        Map<String, Demand> demands = Demands.of(spec.service());
        return spec.isReplicated()
                ? Demands.counted(
                        Demands.committing(demands, spec.replication().commits()),
                        spec.replication().eventualReads())
                : demands;
    }

    /** Null where no I/O waits when a snapshot begins. */
    private @Nullable IoSuspension suspension(StationSettings settings) {
        BackupSpec backup = spec.backup();
        StationStorage volumes = settings.storage();
        return backup == null || volumes == null || spec.standby() != null
                ? null
                : DatabaseBackups.suspended(name, backup, volumes, context);
    }

    /** Null where nobody follows the commits. */
    private @Nullable InstanceLog log(@Nullable StationStorage volumes) {
        if (!spec.isReplicated()) {
            return null;
        }
        MultiAzSpec multiAz = spec.standby();
        Replication toStandby = multiAz == null
                ? new Replication(new Constant(0), new Constant(0), new Constant(0))
                : StandbyModel.replication(spec, multiAz, context);
        return new InstanceLog(context.sim(), name, toStandby, volumes);
    }

    private DatabaseInstance alone(@Nullable InstanceLog log) {
        AvailabilityZone zone = context.zone(spec.zone());
        ServiceStation station = fleet.add(name + ".station", zone);
        return new DatabaseInstance(context.sim(), name, zone, station, restartNanos(), log);
    }

    private long restartNanos() {
        return Variates.of(spec.restart())
                .sampleNanos(context.sim().stream(name + "/restart").at(0));
    }

    /** Begins to give it another class; tells why not, or null. */
    @Nullable
    String modify(ClassChange change, long outageNanos) {
        return standby == null
                ? modification.begin(change, outageNanos)
                : standby.deployment().modify(change);
    }

    /** Machines of that class. */
    ClassChange.Machines machines(InstanceType type) {
        StationSettings settings = over(machines.settings(type.name(), spec.zone()), log);
        return (path, zone) -> fleet.add(path, zone, settings);
    }

    DatabaseClasses classes() {
        return classes;
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

    NamedDatabase database() {
        return database;
    }

    /** Its max_connections. */
    int connections() {
        return machines.settings(classes.current().name(), spec.zone()).workers();
    }

    @Override
    public DataIntegrity data() {
        return data;
    }

    InstanceType type() {
        return classes.current();
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
        return fleet.totals();
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
        List<StationFleet> all = new ArrayList<>(List.of(fleet));
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
        fleet.totals().restart();
        data.restart();
        busy.sinceLast();
        busyConnections.sinceLast();
        storage.restart();
        if (space != null) {
            space.restart();
        }
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
        StationMetrics.observe(fleet.totals(), to);
        to.ratio(
                "CPUUtilization",
                "mean",
                "1",
                fleet.totals().busyVcpus().integral() / 1e9,
                classes.vcpuSeconds(context.window()),
                fleet.totals().completions());
        to.ratio(
                "DatabaseConnections",
                "mean",
                "count",
                fleet.totals().present().mean(),
                1,
                fleet.totals().arrivals());
        to.ratio(
                "DatabaseConnections",
                "max",
                "count",
                fleet.totals().present().max(),
                1,
                fleet.totals().arrivals());
        CorruptRequests.observe(name, data, context.spec(), to);
        storage.observe(to);
        if (space != null) {
            space.observe(to);
        }
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

    /** It is billed as long as it exists, also while its zone is down. */
    @Override
    public void meter(BillBuilder bill) {
        List<Instance.RunInterval> existence = List.of(new Instance.RunInterval(0, Long.MAX_VALUE));
        String product = spec.engine() == DbEngine.MYSQL ? "mysql" : "postgres";
        classes.forEach(context.window(), (type, during) -> {
            if (standby == null) {
                bill.database(name, context.zone(spec.zone()), type.name(), product, during);
            } else {
                bill.multiAzDatabase(name, database.zone().region().name(), type.name(), product, during);
            }
        });
        if (replicas != null) {
            replicas.meter(name, product, existence, bill);
        }
        if (restored != null) {
            restored.meter(name, product, bill);
        }
        storage.meterDatabase(name, bill);
    }

    @Override
    public void sample(Samples samples) {
        samples.add(
                "CPUUtilization",
                "1",
                busy.sinceLast()
                        / (classes.current().vcpus() * (double) context.window().stepNanos()));
        samples.add(
                "WorkerUtilization",
                "1",
                busyConnections.sinceLast()
                        / (connections() * (double) context.window().stepNanos()));
        storage.sample(samples);
        if (space != null) {
            space.sample(samples);
        }
    }
}
