package io.virga.scenarios.build;

import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.database.ClusterFailoverTimes;
import io.virga.models.database.ClusterLog;
import io.virga.models.database.CopyReads;
import io.virga.models.database.MultiAzCluster;
import io.virga.models.database.Replication;
import io.virga.models.database.StaleReads;
import io.virga.models.fault.InstanceStop;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Multi-AZ DB cluster in a simulation. */
final class DbClusterModel implements FleetModel {

    private final String name;
    private final DbClusterSpec spec;
    private final BuildContext context;
    private final InstanceType type;
    private final MachineStorage storage;
    private final Map<String, Demand> demands;
    private final StationFleet fleet;
    private final StaleReads stale = new StaleReads();
    private final MultiAzCluster cluster;
    private final Growth failovers;
    private final LossMetrics losses;
    private final Growth failed;
    private final Growth busy;

    private DbClusterModel(String name, DbClusterSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.context = context;
        this.type = Machines.type(spec.instanceType());
        this.storage = MachineStorage.of(spec.storage(), null, context);
        this.demands = Demands.counted(Demands.committing(Demands.of(spec.service()), spec.writes()), spec.reads());
        StationSettings settings = new DatabaseMachines(spec.engine(), spec.maxConnections(), storage, context)
                .settings(spec.instanceType(), spec.zones().get(0));
        this.fleet = new StationFleet(context.sim(), context.calls(), settings);
        this.cluster = cluster(settings);
        this.failovers = new Growth(() -> cluster.outageNanos().count());
        this.failed = new Growth(() -> cluster.promotions().failed());
        this.losses = new LossMetrics("", List.of(cluster.losses()));
        this.busy = new Growth(() -> fleet.totals().busyVcpus().integral());
        Maintenances.of(name, spec.maintenance(), cluster::running, cluster::isWriter, context);
    }

    static DbClusterModel build(String name, DbClusterSpec spec, BuildContext context) {
        return new DbClusterModel(name, spec, context);
    }

    private MultiAzCluster cluster(StationSettings settings) {
        RegionSpec region = Objects.requireNonNull(
                context.spec().regions().get(spec.zones().get(0).region()));
        Replication replication = new Replication(
                Variates.of(region.interZoneLatency()), Variates.of(spec.readerWrite()), Variates.of(spec.apply()));
        ClusterLog log = new ClusterLog(
                context.sim(),
                name,
                replication,
                settings.storage(),
                spec.flowControl().toNanos());
        List<MultiAzCluster.Machine> machines = new ArrayList<>();
        for (AvailabilityZone zone : context.zones(spec.zones())) {
            CopyReads reads = new CopyReads(context.sim(), log, stale);
            String path = name + "." + (machines.size() + 1) + ".station";
            machines.add(new MultiAzCluster.Machine(fleet.add(path, zone, settings.withStorage(reads)), reads));
        }
        ClusterFailoverTimes times = new ClusterFailoverTimes(
                Variates.of(spec.detection()),
                Variates.of(spec.promotion()),
                Variates.of(spec.dnsUpdate()),
                spec.clientDnsCache().toNanos(),
                failureChance(),
                spec.engine() == DbEngine.MYSQL);
        return new MultiAzCluster(
                context.sim(), name, machines, Variates.of(spec.restart()), times, log, context.journal());
    }

    private double failureChance() {
        return spec.failoverFailureChance().fraction().doubleValue();
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
        return spec.reads().contains(operation) ? cluster.readers() : cluster;
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
        stale.restart();
        storage.restart();
        losses.restart();
        List.of(failovers, failed, busy).forEach(Growth::sinceLast);
    }

    @Override
    public void observe(Observations to) {
        StationMetrics.observe(fleet.totals(), to);
        to.ratio(
                "CPUUtilization",
                "mean",
                "1",
                fleet.totals().busyVcpus().integral(),
                vcpus() * (double) context.window().lengthNanos(),
                fleet.totals().completions());
        storage.observe(to);
        to.count("Failovers", "sum", failovers.sinceLast());
        if (failureChance() > 0) {
            to.count("FailedPromotions", "sum", failed.sinceLast());
        }
        losses.observe(to);
        StaleReadMetrics.observe(stale, to);
    }

    private int vcpus() {
        return DbClusterSpec.INSTANCES * type.vcpus();
    }

    /** Each instance is billed as one in one zone, as long as it exists. */
    @Override
    public void meter(BillBuilder bill) {
        List<Instance.RunInterval> existence = List.of(new Instance.RunInterval(0, Long.MAX_VALUE));
        String product = spec.engine() == DbEngine.MYSQL ? "mysql" : "postgres";
        context.zones(spec.zones()).forEach(zone -> bill.rds(name).database(zone, type.name(), product, existence));
        storage.meterDatabase(name, bill);
    }

    @Override
    public void sample(Samples samples) {
        double stepNanos = context.window().stepNanos();
        samples.add("CPUUtilization", "1", busy.sinceLast() / (vcpus() * stepNanos));
        storage.sample(samples);
    }
}
