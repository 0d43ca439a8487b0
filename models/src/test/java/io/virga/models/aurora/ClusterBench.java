package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Uniform;
import io.virga.kernel.random.Variate;
import io.virga.models.database.CopyReads;
import io.virga.models.database.StaleReads;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;

/** A cluster with instances in given zones, and clients that read and write. */
final class ClusterBench {
    static final VolumeTimes VOLUME = new VolumeTimes(
            constant(MS),
            constant(2 * MS),
            constant(MS),
            constant(MS),
            constant(MS),
            constant(0),
            constant(10 * SECOND));
    static final ClusterTimes TIMES =
            new ClusterTimes(constant(10 * SECOND), constant(10 * SECOND), constant(5 * SECOND), 5 * SECOND, 0);
    static final ClusterTimes DEFAULTS = new ClusterTimes(
            new Uniform(5 * SECOND, 15 * SECOND),
            new Uniform(5 * SECOND, 15 * SECOND),
            new Uniform(2 * SECOND, 8 * SECOND),
            5 * SECOND,
            0);
    static final long RESTART_NANOS = 300 * SECOND;

    final TestCloud cloud;
    final StaleReads stale = new StaleReads();
    final AuroraCluster cluster;
    private final StationTotals totals;
    private final List<ServiceStation> stations = new ArrayList<>();
    private final List<ClusterMember> members = new ArrayList<>();

    /** @param zones of the instances, the writer's first */
    ClusterBench(int... zones) {
        this(0, TIMES, constant(RESTART_NANOS), new int[zones.length], zones);
    }

    ClusterBench(long replication, ClusterTimes times, Variate restart, int[] tiers, int... zones) {
        cloud = TestCloud.of(SimulationConfig.of(1, replication), 3, constant(0), constant(0));
        totals = new StationTotals(cloud.sim());
        ClusterVolume volume = new ClusterVolume(cloud.sim(), "db.volume", cloud.zones(), VOLUME, 10);
        for (int i = 0; i < zones.length; i++) {
            ClusterMember member = member("db." + (i + 1), volume, cloud.zone(zones[i]), tiers[i]);
            stations.add(member.station());
            members.add(member);
        }
        cluster = new AuroraCluster(cloud.sim(), "db", members, volume, restart, times, cloud.journal());
    }

    private ClusterMember member(String name, ClusterVolume volume, AvailabilityZone zone, int tier) {
        CopyReads reads = new CopyReads(cloud.sim(), volume, stale);
        ServiceStation station = new ServiceStation(
                cloud.sim(),
                name + ".station",
                cloud.calls(),
                zone,
                settings(50, 0, 4).withStorage(reads),
                totals);
        return new ClusterMember(station, reads, tier, 16);
    }

    /** A machine for the cluster that is not in it yet. */
    ClusterMember spare(String name, AvailabilityZone zone) {
        return member(name, cluster.volume(), zone, ClusterMember.LAST_TIER);
    }

    ClusterVolume volume() {
        return cluster.volume();
    }

    ClusterMember member(int instance) {
        return members.get(instance - 1);
    }

    ServiceStation station(int instance) {
        return stations.get(instance - 1);
    }

    /** Clients that call it then and wait a second for the answer. */
    Ledger send(String name, IoDemand io, Router endpoint, long... times) {
        Demand demand = new Demand(constant(0), constant(0), io);
        Hop hop = cloud.hop(name, 0, demand, endpoint, Hop.Options.ONCE);
        RequestClass kind = kind(hop, SECOND, RetryPolicy.NONE);
        return cloud.clients(name, TestCloud.at(times), kind, constant(0));
    }

    Ledger write(String name, long... times) {
        return send(name, new IoDemand(0, 1, 1), cluster, times);
    }

    Ledger read(String name, long... times) {
        return send(name, new IoDemand(1, 0, 16_384), cluster.readerEndpoint(), times);
    }

    List<String> journal() {
        return cloud.journal().entries().stream()
                .map(entry -> entry.timeNanos() / SECOND + " " + entry.text())
                .toList();
    }
}
