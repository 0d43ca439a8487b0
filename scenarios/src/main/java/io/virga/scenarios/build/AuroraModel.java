package io.virga.scenarios.build;

import io.virga.kernel.random.Variate;
import io.virga.models.aurora.AuroraCluster;
import io.virga.models.aurora.Backtrack;
import io.virga.models.aurora.ClusterRestore;
import io.virga.models.aurora.ClusterVolume;
import io.virga.models.aurora.ServerlessScaling;
import io.virga.models.aurora.VolumeClone;
import io.virga.models.backup.DataIntegrity;
import io.virga.models.compute.Instance;
import io.virga.models.database.LossCount;
import io.virga.models.fault.InstanceStop;
import io.virga.models.pricing.AuroraBill;
import io.virga.models.pricing.AuroraPrices;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraStorageType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An Aurora cluster in a simulation. */
final class AuroraModel implements FleetModel, HoldsData, RestorableCluster {
    private final String name;
    private final AuroraClusterSpec spec;
    private final AuroraCluster cluster;
    private final StationFleet fleet;
    private final DataIntegrity data;
    private final Map<String, Demand> demands;
    private final Map<String, Router> customEndpoints = new LinkedHashMap<>();
    private final AuroraMetrics metrics;
    private final @Nullable ServerlessScaling serverless;
    private final AddedReaders added;
    private final AuroraMachines machines;
    private final int vcpus;
    private final BuildContext context;
    private final Growth busy;
    private final Growth ios;
    private @Nullable VolumeClone clone;

    /** @param vcpus of all that count in its stations' fleet */
    AuroraModel(String name, AuroraClusterSpec spec, AuroraParts parts, int vcpus, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.cluster = parts.cluster();
        this.fleet = parts.fleet();
        this.data = new DataIntegrity(fleet.totals()::completions);
        this.demands = Demands.counted(Demands.committing(Demands.of(spec.service()), spec.writes()), spec.allReads());
        spec.customEndpoints().forEach((endpoint, custom) -> {
            Router router = cluster.customEndpoint(endpoint, spec.readersOf(custom));
            custom.operations().forEach(operation -> customEndpoints.put(operation, router));
        });
        this.context = context;
        this.metrics = new AuroraMetrics(
                cluster,
                parts.staleReads(),
                spec.failover().failureChance().fraction().doubleValue() > 0);
        this.serverless = parts.serverless();
        this.added = new AddedReaders(parts.replicas(), context.window());
        this.machines = new AuroraMachines(spec, context);
        this.vcpus = vcpus;
        this.busy = new Growth(() -> fleet.totals().busyVcpus().integral());
        this.ios = new Growth(
                () -> clusterVolume().use().reads() + clusterVolume().use().writes());
        Maintenances.of(name, spec.maintenance(), cluster::running, cluster::isWriter, context);
    }

    static ResourceModel build(String name, AuroraClusterSpec spec, BuildContext context) {
        if (spec.globalDatabase() != null) {
            return GlobalDatabaseModel.build(name, spec, spec.globalDatabase(), context);
        }
        AuroraParts parts = AuroraParts.build(name, spec, context);
        return new AuroraModel(name, spec, parts, new AuroraMachines(spec, context).vcpus(), context);
    }

    /** Its volume shares its pages with that of which it is a clone. */
    void connect(Map<String, ResourceModel> resources) {
        String of = spec.volume().cloneOf();
        if (of != null && resources.get(of) instanceof AuroraModel source) {
            long size = spec.volume().size().bytes();
            clone = new VolumeClone(context.sim(), name + ".clone", source.clusterVolume(), clusterVolume(), size);
        }
    }

    /** How an operation of that path rewinds it. */
    Backtrack backtrack(String path, Variate duration) {
        Duration window = Objects.requireNonNull(spec.backtrackWindow(), "a backtrack window");
        return new Backtrack(context.sim(), path, cluster, window.toNanos(), duration, context.journal());
    }

    @Override
    public ClusterRestore restore(String path, Variate creation) {
        return restore(path, () -> cluster, cluster.count().losses(), creation);
    }

    /** Of the cluster that writes by then. */
    ClusterRestore restore(String path, Supplier<AuroraCluster> current, LossCount losses, Variate creation) {
        return new ClusterRestore(context.sim(), path, name, current, losses, data, creation, context.journal());
    }

    @Override
    public DataIntegrity data() {
        return data;
    }

    AuroraCluster cluster() {
        return cluster;
    }

    @Override
    public ClusterVolume clusterVolume() {
        return cluster.volume();
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
        return cluster;
    }

    @Override
    public Router router(String population, String operation) {
        Router custom = customEndpoints.get(operation);
        if (custom != null) {
            return custom;
        }
        return spec.reads().contains(operation) ? cluster.readerEndpoint() : cluster;
    }

    @Override
    public Demand demand(String operation) {
        return Demands.find(demands, name, operation);
    }

    @Override
    public List<InstanceStop.Victim> runningInstances() {
        return cluster.running().stream()
                .map(node -> new InstanceStop.Victim(node.path(), node::crash))
                .toList();
    }

    @Override
    public List<FaultDomain> places() {
        return cluster.places();
    }

    @Override
    public StationFleet fleet() {
        return fleet;
    }

    @Override
    public boolean isInService() {
        return cluster.isServing();
    }

    @Override
    public void restart() {
        fleet.totals().restart();
        busy.sinceLast();
        ios.sinceLast();
        metrics.restart();
        data.restart();
        added.restart();
        if (clone != null) {
            clone.bytes().restart();
        }
        if (serverless != null) {
            serverless.restart();
        }
    }

    @Override
    public void observe(Observations to) {
        StationTotals totals = fleet.totals();
        StationMetrics.observe(totals, to);
        double seconds = context.window().lengthNanos() / 1e9;
        double addedSeconds = added.seconds();
        double busyVcpuSeconds = totals.busyVcpus().integral() / 1e9;
        to.ratio(
                "CPUUtilization",
                "mean",
                "1",
                busyVcpuSeconds,
                vcpus * seconds + addedSeconds * machines.type(0).vcpus(),
                totals.completions());
        to.ratio("DatabaseConnections", "mean", "count", totals.present().mean(), 1, totals.arrivals());
        to.ratio("DatabaseConnections", "max", "count", totals.present().max(), 1, totals.arrivals());
        metrics.observe(to);
        CorruptRequests.observe(name, data, context.spec(), to);
        added.observe(to, addedSeconds);
        if (clone != null) {
            to.ratio("VolumeBytesUsed", "mean", "B", clone.bytes().mean(), 1, 1);
        }
        if (serverless != null) {
            double hours = seconds / 3_600;
            to.ratio("ServerlessDatabaseCapacity", "mean", "ACU", serverless.acuHours(), hours, 1);
            to.ratio("ServerlessDatabaseCapacity", "max", "ACU", serverless.largestAcus(), 1, 1);
        }
    }

    /** Instances and volume are billed as long as they exist, also while their zone is down. */
    @Override
    public void meter(BillBuilder bill) {
        AuroraStorageType type = spec.volume().storageType();
        AuroraPrices prices = type == AuroraStorageType.STANDARD ? AuroraPrices.STANDARD : AuroraPrices.IO_OPTIMIZED;
        AuroraBill aurora = new AuroraBill(name, prices, bill);
        List<String> types = spec.typesOfInstances();
        for (int i = 0; i < types.size(); i++) {
            if (!machines.isServerless(i)) {
                List<Instance.RunInterval> existence = List.of(new Instance.RunInterval(0, Long.MAX_VALUE));
                aurora.instance(
                        context.zone(spec.zones().get(i)),
                        types.get(i),
                        spec.engine().product(),
                        existence);
            }
        }
        added.meter(aurora, spec);
        String region = spec.placement().writer().region();
        if (serverless != null) {
            aurora.serverless(region, serverless.acuHours());
        }
        long bytes = clone == null
                ? spec.volume().size().bytes()
                : Math.round(clone.bytes().mean());
        aurora.storage(region, bytes, metrics.ios());
    }

    @Override
    public void sample(Samples samples) {
        double step = context.window().stepNanos();
        samples.add(
                "CPUUtilization",
                "1",
                busy.sinceLast()
                        / (vcpus * step + added.nanosOfStep() * machines.type(0).vcpus()));
        added.sample(samples);
        if (serverless != null) {
            samples.add("ServerlessDatabaseCapacity", "ACU", serverless.acus());
        }
        samples.add("VolumeIOPs", "1/s", ios.sinceLast() / (step / 1e9));
    }
}
