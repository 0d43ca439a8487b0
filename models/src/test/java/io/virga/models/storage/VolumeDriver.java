package io.virga.models.storage;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps a volume as busy as it can be: each I/O that is completed is followed by another of the same size. */
final class VolumeDriver {
    static final long SECOND = 1_000_000_000L;
    static final long HOUR = 3_600 * SECOND;
    static final long KIB = 1_024;
    static final long MIB = 1_024 * KIB;

    private static final int DEPTH = 32;

    private final Simulation sim = Simulation.create(SimulationConfig.of(7, 0));
    private final AvailabilityZone zone = new AvailabilityZone(sim, new Region("eu-west-1"), "a", 0);
    private final Volume volume;
    private @Nullable EbsLink link;
    private long completed;
    private long stopAfter = Long.MAX_VALUE;
    private LongConsumer onCompletion = now -> {};

    VolumeDriver(VolumeSettings settings) {
        this.volume = new Volume(sim, "volume", zone, settings, new Constant(0), new IoTotals(sim));
    }

    Simulation sim() {
        return sim;
    }

    Volume volume() {
        return volume;
    }

    AvailabilityZone zone() {
        return zone;
    }

    /** From now on its I/Os pass the limits of an instance. */
    VolumeDriver through(EbsLimits limits) {
        link = new EbsLink(sim, "instance", zone, limits);
        volume.attach(link);
        return this;
    }

    VolumeDriver onCompletion(LongConsumer listener) {
        onCompletion = listener;
        return this;
    }

    /** Begins with I/Os of so many bytes. */
    VolumeDriver drive(long sizeBytes) {
        stopAfter = Long.MAX_VALUE;
        for (int i = 0; i < DEPTH; i++) {
            submit(sizeBytes);
        }
        return this;
    }

    /** Lets what is under way end, and drives no more. */
    void stop() {
        stopAfter = completed;
    }

    private void submit(long sizeBytes) {
        volume.submit(new BlockIo(completed, IoDirection.READ, sizeBytes, this::over), link);
    }

    private void over(BlockIo io) {
        completed++;
        onCompletion.accept(sim.now());
        if (completed <= stopAfter) {
            submit(io.sizeBytes());
        }
    }

    long completed() {
        return completed;
    }

    /** I/Os completed within so many seconds from now. */
    long completedWithin(double seconds) {
        long before = completed;
        sim.runUntil(sim.now() + Math.round(seconds * SECOND));
        return completed - before;
    }
}
