package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.cache.CacheCluster;
import io.virga.models.cache.CacheContent;
import io.virga.models.cache.CacheShard;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationTotals;
import java.util.List;

/** What a cache measures, under ElastiCache's names. */
final class CacheMetrics {
    private final Simulation sim;
    private final CacheContent content;
    private final StationFleet fleet;
    private final int nodes;
    private final Growth hits;
    private final Growth misses;
    private final Growth evictions;
    private final Growth expirations;
    private final Growth failovers;
    private final Growth hitsOfStep;
    private final Growth missesOfStep;
    private final Growth busyOfStep;

    /** @param nodes replicas included, one thread for commands each */
    CacheMetrics(Simulation sim, CacheCluster cluster, CacheContent content, StationFleet fleet, int nodes) {
        this.sim = sim;
        this.content = content;
        this.fleet = fleet;
        this.nodes = nodes;
        this.hits = new Growth(content::hits);
        this.misses = new Growth(content::misses);
        this.evictions = new Growth(content::evictions);
        this.expirations = new Growth(content::expirations);
        this.failovers = new Growth(
                () -> cluster.shards().stream().mapToLong(CacheShard::failovers).sum());
        this.hitsOfStep = new Growth(content::hits);
        this.missesOfStep = new Growth(content::misses);
        this.busyOfStep = new Growth(() -> fleet.totals().busyVcpus().integral());
    }

    void restart() {
        List.of(hits, misses, evictions, expirations, failovers, hitsOfStep, missesOfStep, busyOfStep)
                .forEach(Growth::sinceLast);
    }

    void observe(Observations to, long windowNanos) {
        StationTotals totals = fleet.totals();
        StationMetrics.observe(totals, to);
        double busy = totals.busyVcpus().integral();
        to.ratio("EngineCPUUtilization", "mean", "1", busy, nodes * (double) windowNanos, totals.completions());
        double found = hits.sinceLast();
        double missed = misses.sinceLast();
        to.count("CacheHits", "sum", found);
        to.count("CacheMisses", "sum", missed);
        to.ratio("CacheHitRate", "mean", "1", found, found + missed, Math.round(found + missed));
        to.count("Evictions", "sum", evictions.sinceLast());
        to.count("Reclaimed", "sum", expirations.sinceLast());
        to.count("CurrItems", "last", content.items(sim.now()));
        to.count("Failovers", "sum", failovers.sinceLast());
    }

    void sample(Samples samples, double stepNanos) {
        double found = hitsOfStep.sinceLast();
        samples.add("CacheHitRate", "1", found / (found + missesOfStep.sinceLast()));
        samples.add("CurrItems", "count", content.items(sim.now()));
        samples.add("EngineCPUUtilization", "1", busyOfStep.sinceLast() / (nodes * stepNanos));
    }
}
