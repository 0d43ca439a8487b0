package io.virga.scenarios.build;

import io.virga.kernel.random.Variate;
import io.virga.models.aurora.AuroraCluster;
import io.virga.models.aurora.ClusterRestore;
import io.virga.models.aurora.ClusterVolume;
import io.virga.models.aurora.GlobalDatabase;
import io.virga.models.aurora.GlobalTimes;
import io.virga.models.aurora.ReadConsistency;
import io.virga.models.backup.DataIntegrity;
import io.virga.models.fault.InstanceStop;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.GlobalDatabaseSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Aurora Global Database in a simulation: the models of its clusters, of which the first is the primary at the start. */
final class GlobalDatabaseModel implements ResourceModel, HoldsData, RestorableCluster {
    private final GlobalDatabase database;
    private final List<AuroraModel> clusters;
    private final List<String> reads;
    private final @Nullable ReadConsistency forwarding;
    private final BuildContext context;
    private final Map<String, Router> forwarded = new LinkedHashMap<>();
    private final LossMetrics losses;
    private long failoversBefore;

    private GlobalDatabaseModel(
            GlobalDatabase database,
            List<AuroraModel> clusters,
            List<String> reads,
            @Nullable ReadConsistency forwarding,
            BuildContext context) {
        this.database = database;
        this.clusters = clusters;
        this.reads = reads;
        this.forwarding = forwarding;
        this.context = context;
        this.losses = new LossMetrics("Global", List.of(database.count().losses()));
    }

    static GlobalDatabaseModel build(
            String name, AuroraClusterSpec spec, GlobalDatabaseSpec global, BuildContext context) {
        int vcpus = new AuroraMachines(spec, context).vcpus();
        for (List<Place> zones : global.secondaries().values()) {
            vcpus += new AuroraMachines(spec.secondary(zones), context).vcpus();
        }
        AuroraParts primary = AuroraParts.build(name, spec, context);
        List<AuroraModel> models = new ArrayList<>();
        models.add(new AuroraModel(name, spec, primary, vcpus, context));
        for (Map.Entry<String, List<Place>> secondary : global.secondaries().entrySet()) {
            AuroraClusterSpec cluster = spec.secondary(secondary.getValue());
            String path = name + "." + secondary.getKey();
            AuroraParts parts = AuroraParts.build(path, cluster, primary.fleet(), primary.staleReads(), context);
            models.add(new AuroraModel(name, cluster, parts, vcpus, context));
        }
        List<AuroraCluster> clusters = models.stream().map(AuroraModel::cluster).toList();
        GlobalDatabase database = new GlobalDatabase(
                context.sim(), name + ".global", clusters, times(spec, global, context), context.journal());
        return new GlobalDatabaseModel(database, models, spec.reads(), forwarding(global), context);
    }

    private static @Nullable ReadConsistency forwarding(GlobalDatabaseSpec spec) {
        if (spec.writeForwarding() == null) {
            return null;
        }
        return switch (spec.writeForwarding()) {
            case EVENTUAL -> ReadConsistency.EVENTUAL;
            case SESSION -> ReadConsistency.SESSION;
            case GLOBAL -> ReadConsistency.GLOBAL;
        };
    }

    private static GlobalTimes times(AuroraClusterSpec spec, GlobalDatabaseSpec global, BuildContext context) {
        return new GlobalTimes(
                new Distances(context.spec().regions()).between(context.zones()),
                Variates.of(global.delay()),
                Variates.of(global.promotion()),
                Variates.of(spec.failover().dnsUpdate()),
                spec.failover().clientDnsCache().toNanos(),
                global.rpo() == null ? Long.MAX_VALUE : global.rpo().toNanos());
    }

    private AuroraModel first() {
        return clusters.get(0);
    }

    GlobalDatabase database() {
        return database;
    }

    @Override
    public ClusterRestore restore(String path, Variate creation) {
        return first().restore(path, database::primary, database.count().losses(), creation);
    }

    /** Of all its clusters, whose copies are wrong together. */
    @Override
    public DataIntegrity data() {
        return first().data();
    }

    @Override
    public String name() {
        return first().name();
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public Router router(String population) {
        return database.writerEndpoint();
    }

    @Override
    public Router router(String population, String operation) {
        if (forwarding != null) {
            return forwarded.computeIfAbsent(operation, each -> forward(each, forwarding));
        }
        return reads.contains(operation) ? database.readerEndpoint() : database.writerEndpoint();
    }

    private Router forward(String operation, ReadConsistency consistency) {
        Hop hop = new Hop(
                name(),
                operation,
                CloudModel.accounts(context.spec()).getOrDefault(name(), 0),
                demand(operation),
                call -> null,
                Hop.Options.ONCE);
        return database.forward(operation, !reads.contains(operation), consistency, hop, context.calls());
    }

    @Override
    public Demand demand(String operation) {
        return first().demand(operation);
    }

    @Override
    public List<InstanceStop.Victim> runningInstances() {
        return clusters.stream()
                .flatMap(cluster -> cluster.runningInstances().stream())
                .toList();
    }

    @Override
    public List<FaultDomain> places() {
        return clusters.stream().flatMap(cluster -> cluster.places().stream()).toList();
    }

    /** The volume of the primary region. */
    @Override
    public ClusterVolume clusterVolume() {
        return database.primary().volume();
    }

    @Override
    public StationTotals totals() {
        return first().totals();
    }

    @Override
    public ImpairedPath impairedPath() {
        return first().impairedPath();
    }

    @Override
    public Degradable degradable() {
        return first().degradable();
    }

    @Override
    public boolean isInService() {
        return database.isServing();
    }

    @Override
    public void restart() {
        clusters.forEach(AuroraModel::restart);
        failoversBefore = database.count().failovers();
        losses.restart();
    }

    @Override
    public void observe(Observations to) {
        first().observe(to);
        to.count("GlobalFailovers", "sum", database.count().failovers() - failoversBefore);
        losses.observe(to);
    }

    @Override
    public void meter(BillBuilder bill) {
        clusters.forEach(cluster -> cluster.meter(bill));
    }

    @Override
    public void sample(Samples samples) {
        first().sample(samples);
        samples.add("AuroraGlobalDBRPOLag", "s", database.lagNanos() / 1e9);
    }
}
