package io.virga.scenarios.build;

import io.virga.models.storage.IoDirection;
import io.virga.models.storage.IoTotals;

/** The metrics that volumes have in common, named as CloudWatch names them. */
final class VolumeMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final IoTotals totals;
    private final Growth outstandingSinceStep;
    private final Growth readsSinceStep;
    private final Growth writesSinceStep;

    VolumeMetrics(IoTotals totals) {
        this.totals = totals;
        this.outstandingSinceStep = new Growth(() -> totals.outstanding().integral());
        this.readsSinceStep = new Growth(() -> totals.operations(IoDirection.READ));
        this.writesSinceStep = new Growth(() -> totals.operations(IoDirection.WRITE));
    }

    void restart() {
        totals.restart();
        outstandingSinceStep.sinceLast();
        readsSinceStep.sinceLast();
        writesSinceStep.sinceLast();
    }

    void observe(Observations to) {
        long reads = totals.operations(IoDirection.READ);
        long writes = totals.operations(IoDirection.WRITE);
        to.count("VolumeReadOps", "sum", reads);
        to.count("VolumeWriteOps", "sum", writes);
        to.ratio("VolumeReadBytes", "sum", "B", totals.bytes(IoDirection.READ), 1, reads);
        to.ratio("VolumeWriteBytes", "sum", "B", totals.bytes(IoDirection.WRITE), 1, writes);
        time("ReadLatency", totals.totalNanos(IoDirection.READ), reads, to);
        time("WriteLatency", totals.totalNanos(IoDirection.WRITE), writes, to);
        time("ThrottledTime", totals.waitedNanos(), reads + writes, to);
        to.ratio("VolumeQueueLength", "mean", "count", totals.outstanding().mean(), 1, reads + writes);
        to.count("LostIos", "sum", totals.lost());
    }

    private static void time(String name, long nanos, long ios, Observations to) {
        to.ratio(name, "mean", "s", nanos / NANOS_PER_SECOND, ios, ios);
    }

    void sample(Samples samples) {
        samples.add("VolumeReadOps", "count", readsSinceStep.sinceLast());
        samples.add("VolumeWriteOps", "count", writesSinceStep.sinceLast());
        samples.add("VolumeQueueLength", "count", totals.outstanding().value());
    }
}
