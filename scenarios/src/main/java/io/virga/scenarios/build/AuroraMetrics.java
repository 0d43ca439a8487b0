package io.virga.scenarios.build;

import io.virga.models.aurora.AuroraCluster;
import io.virga.models.aurora.FailoverCount;
import io.virga.models.aurora.VolumeUse;
import io.virga.models.database.StaleReads;
import java.util.List;

/** What an Aurora cluster measures of itself besides its stations. */
final class AuroraMetrics {
    private final AuroraCluster cluster;
    private final StaleReads staleReads;
    private final LossMetrics losses;
    private final boolean fails;
    private final Growth failed;
    private long failoversBefore;
    private long readsBefore;
    private long writesBefore;

    /** @param fails whether promotions can fail */
    AuroraMetrics(AuroraCluster cluster, StaleReads staleReads, boolean fails) {
        this.fails = fails;
        this.failed = new Growth(() -> cluster.promotions().failed());
        this.cluster = cluster;
        this.staleReads = staleReads;
        this.losses = new LossMetrics("", List.of(cluster.count().losses()));
    }

    void restart() {
        FailoverCount count = cluster.count();
        failoversBefore = count.failovers();
        failed.sinceLast();
        losses.restart();
        VolumeUse use = cluster.volume().use();
        readsBefore = use.reads();
        writesBefore = use.writes();
        cluster.volume().writable().restart();
        cluster.volume().readable().restart();
        staleReads.restart();
    }

    /** I/Os of the volume since measuring began. */
    long ios() {
        VolumeUse use = cluster.volume().use();
        return use.reads() - readsBefore + use.writes() - writesBefore;
    }

    void observe(Observations to) {
        FailoverCount count = cluster.count();
        to.count("Failovers", "sum", count.failovers() - failoversBefore);
        if (fails) {
            to.count("FailedPromotions", "sum", failed.sinceLast());
        }
        losses.observe(to);
        VolumeUse use = cluster.volume().use();
        to.count("VolumeReadIOPs", "sum", use.reads() - readsBefore);
        to.count("VolumeWriteIOPs", "sum", use.writes() - writesBefore);
        to.ratio("WriteQuorum", "mean", "1", cluster.volume().writable().mean(), 1, 1);
        to.ratio("ReadQuorum", "mean", "1", cluster.volume().readable().mean(), 1, 1);
        long reads = staleReads.reads();
        if (reads > 0) {
            to.ratio("StaleReads", "mean", "1", staleReads.agesNanos().count(), reads, reads);
        }
    }
}
