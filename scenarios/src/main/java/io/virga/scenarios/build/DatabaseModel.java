package io.virga.scenarios.build;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.database.DatabaseDeployment;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.fault.InstanceStop;
import io.virga.models.network.DataCharge;
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
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.DbEngine;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An RDS instance in a simulation. */
final class DatabaseModel implements ResourceModel {
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double MYSQL_BYTES_PER_CONNECTION = 12_582_880;
    private static final double POSTGRES_BYTES_PER_CONNECTION = 9_531_392;
    private static final int POSTGRES_MOST_CONNECTIONS = 5_000;

    private final String name;
    private final InstanceType type;
    private final DbEngine engine;
    private final DatabaseDeployment database;
    private final @Nullable StandbyModel standby;
    private final StationFleet fleet;
    private final Map<String, Demand> demands;
    private final MachineStorage storage;
    private final BuildContext context;
    private final Growth busy;
    private final Growth busyConnections;

    private DatabaseModel(
            String name,
            InstanceType type,
            DbEngine engine,
            DatabaseDeployment database,
            @Nullable StandbyModel standby,
            StationFleet fleet,
            Map<String, Demand> demands,
            MachineStorage storage,
            BuildContext context) {
        this.name = name;
        this.type = type;
        this.engine = engine;
        this.database = database;
        this.standby = standby;
        this.fleet = fleet;
        this.demands = demands;
        this.context = context;
        this.storage = storage;
        this.busyConnections = new Growth(fleet::busyWorkerNanos);
        this.busy = new Growth(() -> fleet.totals().busyVcpus().integral());
    }

    static DatabaseModel build(String name, DbInstanceSpec spec, BuildContext context) {
        InstanceType type = Machines.type(spec.instanceType());
        ServiceCapacity capacity = Machines.capacity(type);
        int connections = spec.maxConnections() != null ? spec.maxConnections() : connections(spec.engine(), type);
        MachineStorage storage = MachineStorage.of(spec.storage(), null, context);
        StationSettings settings = new StationSettings(
                connections,
                Queues.endless(context.spec()),
                type.vcpus(),
                capacity,
                1,
                DataCharge.OWN_SIDE_FREE,
                context.networkRating(type, spec.zone()));
        StationSettings onStorage = storage.under(settings, type);
        Map<String, Demand> demands = Demands.of(spec.service());
        MultiAzSpec multiAz = spec.standby();
        if (multiAz == null) {
            StationFleet fleet = new StationFleet(context.sim(), context.calls(), onStorage);
            DatabaseInstance alone = alone(name, spec, fleet, context);
            return new DatabaseModel(name, type, spec.engine(), alone, null, fleet, demands, storage, context);
        }
        StandbyModel standby = StandbyModel.build(name, spec, multiAz, onStorage, context);
        return new DatabaseModel(
                name,
                type,
                spec.engine(),
                standby.deployment(),
                standby,
                standby.fleet(),
                StandbyModel.committing(demands, multiAz.writes()),
                storage,
                context);
    }

    private static DatabaseInstance alone(String name, DbInstanceSpec spec, StationFleet fleet, BuildContext context) {
        AvailabilityZone zone = context.zone(spec.zone());
        ServiceStation station = fleet.add(name + ".station", zone);
        long restart = Variates.of(spec.restart())
                .sampleNanos(context.sim().stream(name + "/restart").at(0));
        return new DatabaseInstance(context.sim(), name, zone, station, restart);
    }

    /** RDS User Guide, "Maximum number of database connections". */
    private static int connections(DbEngine engine, InstanceType type) {
        double bytes = type.memoryGib() * BYTES_PER_GIB;
        return engine == DbEngine.MYSQL
                ? (int) (bytes / MYSQL_BYTES_PER_CONNECTION)
                : (int) Math.min(POSTGRES_MOST_CONNECTIONS, bytes / POSTGRES_BYTES_PER_CONNECTION);
    }

    InstanceType type() {
        return type;
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
    public Demand demand(String operation) {
        return Demands.find(demands, name, operation);
    }

    @Override
    public List<InstanceStop.Victim> runningInstances() {
        return database.isServing() ? List.of(new InstanceStop.Victim(name, database::crash)) : List.of();
    }

    @Override
    public List<FaultDomain> places() {
        return List.of(database.place());
    }

    @Override
    public StationTotals totals() {
        return fleet.totals();
    }

    @Override
    public ImpairedPath impairedPath() {
        return ImpairedPath.of(fleet);
    }

    @Override
    public Degradable degradable() {
        return fleet;
    }

    @Override
    public void restart() {
        fleet.totals().restart();
        busy.sinceLast();
        busyConnections.sinceLast();
        storage.restart();
        if (standby != null) {
            standby.restart();
        }
    }

    @Override
    public void observe(Observations to) {
        StationMetrics.observe(fleet.totals(), to);
        double seconds = context.window().lengthNanos() / 1e9;
        to.ratio(
                "CPUUtilization",
                "mean",
                "1",
                fleet.totals().busyVcpus().integral() / 1e9,
                type.vcpus() * seconds,
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
        storage.observe(to);
        if (standby != null) {
            standby.observe(to);
        }
    }

    /** It is billed as long as it exists, also while its zone is down. */
    @Override
    public void meter(BillBuilder bill) {
        List<Instance.RunInterval> existence = List.of(new Instance.RunInterval(0, Long.MAX_VALUE));
        String product = engine == DbEngine.MYSQL ? "mysql" : "postgres";
        if (standby == null) {
            bill.database(name, database.zone(), type.name(), product, existence);
        } else {
            bill.multiAzDatabase(name, database.zone().region().name(), type.name(), product, existence);
        }
        storage.meterDatabase(name, bill);
    }

    @Override
    public void sample(Samples samples) {
        samples.add(
                "CPUUtilization",
                "1",
                busy.sinceLast() / (type.vcpus() * (double) context.window().stepNanos()));
        samples.add(
                "WorkerUtilization",
                "1",
                busyConnections.sinceLast()
                        / (fleet.settings().workers()
                                * (double) context.window().stepNanos()));
        storage.sample(samples);
    }
}
