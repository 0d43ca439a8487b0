package io.virga.models.aurora;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.database.LogCopy;
import io.virga.models.database.LogLoss;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An Aurora Global Database: a primary cluster that takes writes, and secondary clusters in other regions that follow its log
 * by storage replication and serve reads. Operators switch over, which loses nothing, or fail over, which loses what the
 * secondary lacks; the old primary follows the new one from then on.
 *
 * <p>Storage replicates while it has a read quorum in both regions; their network is not looked at. With a limit on the recovery point, commits wait while no
 * secondary is closer than that. Source: Aurora user guide, "Using Amazon Aurora Global Database".
 */
public final class GlobalDatabase extends Entity {
    private static final long PROMOTION = 1;
    private static final long DNS_UPDATE = 2;

    private final List<Site> sites = new ArrayList<>();
    private final GlobalTimes times;
    private final Journal journal;
    private final GlobalEndpoint endpoint;
    private final RandomStream draws = stream("failover");
    private final Activity<Failover> caughtUp = activity("caught-up", this::promote);
    private final Activity<Failover> promoted = activity("promoted", this::serve);
    private final FailoverCount count = new FailoverCount();
    private final Map<AuroraCluster, WriteForwarding> forwarding = new LinkedHashMap<>();
    private Site primary;
    private boolean isBusy;
    private long operations;

    private static final class Site {
        private final AuroraCluster cluster;
        private @Nullable LogCopy copy;

        Site(AuroraCluster cluster) {
            this.cluster = cluster;
        }
    }

    private record Failover(Site to, long faultNanos) {}

    /** @param clusters one a region, the primary first */
    public GlobalDatabase(
            Simulation sim, String path, List<AuroraCluster> clusters, GlobalTimes times, Journal journal) {
        super(sim, path);
        this.times = times;
        this.journal = journal;
        clusters.forEach(cluster -> sites.add(new Site(cluster)));
        this.primary = sites.get(0);
        this.endpoint = new GlobalEndpoint(sim, path, primary.cluster, times.clientCacheNanos());
        follow();
        clusters.forEach(cluster -> watch(cluster.volume()));
    }

    /** All but the primary follow it. */
    private void follow() {
        ClusterVolume volume = primary.cluster.volume();
        for (Site site : sites) {
            if (site == primary) {
                site.copy = null;
            } else {
                LogCopy copy = volume.addSecondary(
                        times.between(primary.cluster.zone(), site.cluster.zone()),
                        simulation().stream(site.cluster.path() + "/global"));
                site.copy = copy;
                site.cluster.replicateFrom(copy);
            }
        }
        volume.allowCommits(this::mayCommit);
        replicate();
    }

    /** Storage sends to another region while it has a read quorum in both. */
    private void replicate() {
        boolean isReadable = primary.cluster.volume().isReadable();
        for (Site site : sites) {
            LogCopy copy = site.copy;
            boolean isLinked = isReadable && site.cluster.volume().isReadable();
            if (copy != null && copy.isConnected() && !isLinked) {
                copy.disconnect(now());
            } else if (copy != null && !copy.isConnected() && isLinked) {
                copy.connect(now());
            }
        }
    }

    private void watch(ClusterVolume volume) {
        volume.onChange(() -> {
            replicate();
            watch(volume);
        });
    }

    private boolean mayCommit() {
        return times.rpoNanos() == Long.MAX_VALUE || lagNanos() < times.rpoNanos();
    }

    /** How far the secondary that is closest is behind, in nanoseconds. */
    public long lagNanos() {
        long least = Long.MAX_VALUE;
        for (Site site : sites) {
            LogCopy copy = site.copy;
            if (copy != null) {
                least = Math.min(least, copy.lagNanos(now()));
            }
        }
        return least;
    }

    /** Where writes go. */
    public Router writerEndpoint() {
        return endpoint;
    }

    /** Where reads go: to the cluster of the caller's region. */
    public Router readerEndpoint() {
        List<AuroraCluster> clusters = clusters();
        return call -> endpoint.routeRead(call, clusters);
    }

    public List<AuroraCluster> clusters() {
        return sites.stream().map(site -> site.cluster).toList();
    }

    /** The copy that the cluster follows; null for the primary. */
    @Nullable
    LogCopy copyAt(AuroraCluster cluster) {
        for (Site site : sites) {
            if (site.cluster == cluster) {
                return site.copy;
            }
        }
        throw new IllegalArgumentException(cluster + " is not of " + path());
    }

    /**
     * Opens ways through the clusters for one thing that is asked of them, in each of their zones. Callers in a secondary region
     * take the one in their zone, or else one that has power; those in the primary region and outside of all go there directly.
     *
     * @param writes whether it is a write; otherwise a read
     * @param hop that is called at the end
     */
    public Router forward(String operation, boolean writes, ReadConsistency consistency, Hop hop, Calls calls) {
        Map<AuroraCluster, List<ForwardingPort>> ports = new LinkedHashMap<>();
        for (AuroraCluster cluster : clusters()) {
            WriteForwarding region =
                    forwarding.computeIfAbsent(cluster, each -> new WriteForwarding(this, each, consistency));
            List<ForwardingPort> inZones = new ArrayList<>();
            for (AvailabilityZone zone : new LinkedHashSet<>(cluster.zones())) {
                String path = cluster.path() + ".forwarding." + operation + "." + zone.name();
                inZones.add(new ForwardingPort(simulation(), path, region, zone, writes, hop, calls));
            }
            ports.put(cluster, inZones);
        }
        Router direct = writes ? writerEndpoint() : readerEndpoint();
        return call -> forward(call, ports, direct);
    }

    private @Nullable Endpoint forward(Call call, Map<AuroraCluster, List<ForwardingPort>> ports, Router direct) {
        AvailabilityZone from = call.caller().zone();
        for (Map.Entry<AuroraCluster, List<ForwardingPort>> each : ports.entrySet()) {
            AuroraCluster cluster = each.getKey();
            if (from != null && cluster != primary.cluster && cluster.zone().region() == from.region()) {
                return ForwardingPort.nearest(each.getValue(), from);
            }
        }
        return direct.route(call);
    }

    /** The cluster that takes writes. */
    public AuroraCluster primary() {
        return primary.cluster;
    }

    /** Promotes the cluster of a region as it is, and gives up what it lacks. */
    public void failOver(String region) {
        Site to = begin(region, "failover");
        if (to != null) {
            primary.cluster.volume().seal();
            promote(new Failover(to, primary.cluster.lostNanos(now())));
        }
    }

    /** Promotes the cluster of a region once it has everything; writes fail from now on until then. */
    public void switchOver(String region) {
        Site to = begin(region, "switchover");
        LogCopy copy = to == null ? null : to.copy;
        if (to == null || copy == null) {
            return;
        }
        if (!copy.isConnected() || primary.cluster.lostNanos(Long.MAX_VALUE) != Long.MAX_VALUE) {
            isBusy = false;
            journal.record("failover", path(), "no switchover: the primary cluster is not healthy");
            return;
        }
        primary.cluster.volume().seal();
        caughtUp.hold(new Failover(to, now()), copy.caughtUpNanos(now()) - now());
    }

    private @Nullable Site begin(String region, String what) {
        for (Site site : sites) {
            if (site.cluster.zone().region().name().equals(region) && site != primary && !isBusy) {
                isBusy = true;
                journal.record("failover", path(), what + " to " + region + " begins");
                return site;
            }
        }
        journal.record(
                "failover", path(), "no " + what + ": " + region + " is the primary or another one is under way");
        return null;
    }

    private void promote(Failover failover) {
        promoted.hold(failover, times.promotion().sampleNanos(draws.at(PROMOTION, operations++)));
    }

    private void serve(Failover failover) {
        LogCopy copy = failover.to.copy;
        if (copy == null) {
            throw new IllegalStateException(failover.to.cluster + " follows nobody");
        }
        LogLoss loss = primary.cluster.volume().handOver(copy, failover.faultNanos);
        for (Site site : sites) {
            if (site.copy != null && site != failover.to) {
                primary.cluster.volume().removeReader(site.copy);
            }
        }
        count.add(true, now() - failover.faultNanos, loss);
        primary = failover.to;
        primary.cluster.promoteToPrimary();
        follow();
        endpoint.change(primary.cluster, now() + times.dnsUpdate().sampleNanos(draws.at(DNS_UPDATE, operations++)));
        isBusy = false;
        journal.record(
                "failover",
                path(),
                primary.cluster.zone().region().name() + " is the primary; " + loss.acknowledged()
                        + " acknowledged writes are lost");
    }

    /** Whether it takes writes, as far as no switchover or failover is under way. */
    public boolean isServing() {
        return !isBusy && primary.cluster.isServing();
    }

    /** What its switchovers and failovers cost. */
    public FailoverCount count() {
        return count;
    }
}
