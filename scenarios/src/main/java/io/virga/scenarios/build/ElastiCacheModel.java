package io.virga.scenarios.build;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.random.Constant;
import io.virga.models.cache.CacheCluster;
import io.virga.models.cache.CacheContent;
import io.virga.models.cache.CacheLookup;
import io.virga.models.cache.CacheNodeTypes;
import io.virga.models.cache.CacheShard;
import io.virga.models.cache.CacheTimes;
import io.virga.models.cache.ZipfKeys;
import io.virga.models.compute.Instance;
import io.virga.models.database.DatabaseNode;
import io.virga.models.fault.InstanceStop;
import io.virga.models.network.DataCharge;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.CacheBill;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.CacheFailoverSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.List;

/** An ElastiCache cluster in a simulation. */
final class ElastiCacheModel implements FleetModel {
    /** The default of maxclients (ElastiCache user guide, Redis-specific parameters). */
    private static final int MOST_CONNECTIONS = 65_000;

    static final CacheNodeTypes NODE_TYPES = CacheNodeTypes.load();

    private final String name;
    private final ElastiCacheClusterSpec spec;
    private final BuildContext context;
    private final Demand command;
    private final StationFleet fleet;
    private final CacheContent content;
    private final CacheCluster cluster;
    private final CacheMetrics metrics;

    private ElastiCacheModel(String name, ElastiCacheClusterSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.context = context;
        this.command = new Demand(Variates.of(spec.command()), new Constant(0));
        StationSettings settings = new StationSettings(
                MOST_CONNECTIONS,
                Queues.endless(context.spec()),
                1,
                ServiceCapacity.ofProcessors(1),
                1,
                DataCharge.OWN_SIDE_FREE,
                null);
        this.fleet = new StationFleet(context.sim(), context.calls(), settings);
        long timeToLive = spec.timeToLive() == null
                ? CacheContent.FOR_EVER
                : spec.timeToLive().toNanos();
        int keys = spec.keys().number();
        this.content = new CacheContent(
                keys, spec.shards(), spec.itemsPerShard(NODE_TYPES.memoryBytes(spec.cacheNodeType())), timeToLive);
        ZipfKeys zipf = new ZipfKeys(keys, spec.keys().exponent().doubleValue());
        this.cluster = new CacheCluster(context.sim(), name, zipf, shards());
        this.metrics = new CacheMetrics(context.sim(), cluster, content, fleet, spec.nodes());
    }

    static ElastiCacheModel build(String name, ElastiCacheClusterSpec spec, BuildContext context) {
        return new ElastiCacheModel(name, spec, context);
    }

    private List<CacheShard> shards() {
        CacheFailoverSpec failover = spec.failover();
        CacheTimes times = new CacheTimes(
                Variates.of(failover.detection()),
                Variates.of(failover.promotion()),
                Variates.of(failover.dnsUpdate()),
                failover.clientDnsCache().toNanos(),
                Variates.of(failover.replacement()));
        List<CacheShard> shards = new ArrayList<>();
        for (int shard = 0; shard < spec.shards(); shard++) {
            String path = name + "." + (shard + 1);
            List<ServiceStation> stations = new ArrayList<>();
            for (Place zone : spec.zonesOfShard(shard)) {
                String station = path + "." + (stations.size() + 1) + ".station";
                stations.add(fleet.add(station, context.zone(zone)));
            }
            shards.add(new CacheShard(context.sim(), path, shard, stations, content, times, context.journal()));
        }
        return shards;
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
        throw new IllegalStateException(name + " is asked for keys only");
    }

    @Override
    public CacheLookup lookup(String position) {
        return cluster.lookup(position);
    }

    @Override
    public Demand demand(String operation) {
        return command;
    }

    private List<DatabaseNode> nodes() {
        return cluster.shards().stream()
                .flatMap(shard -> shard.nodes().stream())
                .toList();
    }

    @Override
    public List<InstanceStop.Victim> runningInstances() {
        return nodes().stream()
                .filter(DatabaseNode::isUp)
                .map(node -> new InstanceStop.Victim(node.path(), node::crash))
                .toList();
    }

    @Override
    public List<FaultDomain> places() {
        return nodes().stream().map(DatabaseNode::place).toList();
    }

    @Override
    public StationFleet fleet() {
        return fleet;
    }

    @Override
    public void restart() {
        fleet.totals().restart();
        metrics.restart();
    }

    @Override
    public void observe(Observations to) {
        metrics.observe(to, context.window().lengthNanos());
    }

    /** Nodes are billed as long as they exist, replicas like primaries. */
    @Override
    public void meter(BillBuilder bill) {
        CacheBill cache = new CacheBill(name, bill);
        List<Instance.RunInterval> existence = List.of(new Instance.RunInterval(0, Long.MAX_VALUE));
        for (int shard = 0; shard < spec.shards(); shard++) {
            context.zones(spec.zonesOfShard(shard))
                    .forEach(zone ->
                            cache.node(zone, spec.cacheNodeType(), spec.engine().product(), existence));
        }
    }

    @Override
    public void sample(Samples samples) {
        metrics.sample(samples, context.window().stepNanos());
    }
}
