package io.virga.scenarios.build;

import io.virga.models.storage.IoDirection;
import io.virga.models.storage.IoTotals;
import io.virga.models.storage.Volume;
import java.util.List;

/** The metrics of the volumes of a resource, named as CloudWatch names them. */
final class VolumeMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final VolumeFleet fleet;
    private final IoTotals totals;
    private final Growth readsSinceStep;
    private final Growth writesSinceStep;
    private final Growth firstTouches;

    VolumeMetrics(VolumeFleet fleet) {
        this.fleet = fleet;
        this.totals = fleet.totals();
        this.readsSinceStep = new Growth(() -> totals.operations(IoDirection.READ));
        this.writesSinceStep = new Growth(() -> totals.operations(IoDirection.WRITE));
        this.firstTouches = new Growth(fleet::firstTouches);
    }

    void restart() {
        totals.restart();
        readsSinceStep.sinceLast();
        writesSinceStep.sinceLast();
        firstTouches.sinceLast();
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
        to.count("FirstTouches", "sum", firstTouches.sinceLast());
        if (fleet.settings().type().hasBurstBalance()) {
            to.ratio("BurstBalance", "last", "1", burstBalance(), 1, 1);
        }
    }

    private static void time(String name, long nanos, long ios, Observations to) {
        to.ratio(name, "mean", "s", nanos / NANOS_PER_SECOND, ios, ios);
    }

    void sample(Samples samples) {
        samples.add("VolumeReadOps", "count", readsSinceStep.sinceLast());
        samples.add("VolumeWriteOps", "count", writesSinceStep.sinceLast());
        samples.add("VolumeQueueLength", "count", totals.outstanding().value());
        if (fleet.settings().type().hasBurstBalance()) {
            samples.add("BurstBalance", "1", burstBalance());
        }
    }

    /** Mean over the volumes. */
    private double burstBalance() {
        List<Volume> volumes = fleet.volumes();
        return volumes.stream().mapToDouble(Volume::burstBalance).average().orElse(Double.NaN);
    }
}
