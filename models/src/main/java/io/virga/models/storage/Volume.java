package io.virga.models.storage;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EBS volume: I/Os wait, first come, first served, at the ceilings of the instance and then of the volume, and take a
 * latency of their own from then on, any number of them at a time.
 *
 * <p>It lives in its zone: without power nothing comes back, and I/Os under way are lost.
 */
public final class Volume extends Entity implements PowerDependent {
    private final AvailabilityZone zone;
    private Variate latency;
    private final IoTotals totals;
    private final RandomStream latencies = stream("latency");
    private final IoQueue queue;
    private final Activity<BlockIo> transfer = activity("transfer", this::transferred);
    private final Timer failure = timer("failure", this::failByItself);
    private final List<EbsLink> attachments = new ArrayList<>();
    private final VolumeModification modification;
    private @Nullable VolumeInitialization initialization;
    private @Nullable TrackedWrites writes;
    private Runnable onFailure = () -> {};
    private double slowdown = 1;
    private boolean failed;
    private long epoch;

    /**
     * @param latency of an I/O that waits for nothing, nanoseconds
     * @param totals where it counts; volumes of one resource share them
     */
    public Volume(
            Simulation sim,
            String path,
            AvailabilityZone zone,
            VolumeSettings settings,
            Variate latency,
            IoTotals totals) {
        super(sim, path);
        this.zone = zone;
        this.latency = latency;
        this.totals = totals;
        this.queue = new IoQueue(sim, path + ".queue", VolumePerformance.limits(settings), this::pass);
        this.modification = new VolumeModification(sim, path + ".modification", settings, queue);
        zone.connect(this);
    }

    public AvailabilityZone zone() {
        return zone;
    }

    /** What it was ordered as, the last modification included. */
    public VolumeSettings settings() {
        return modification.settings();
    }

    public VolumeModification modification() {
        return modification;
    }

    public IoTotals totals() {
        return totals;
    }

    /** Takes an I/O that no instance limits, as from an instance that is faster than any volume. */
    public void submit(BlockIo io) {
        submit(io, null);
    }

    /** Takes an I/O of the instance at the other end of {@code link}. */
    public void submit(BlockIo io, @Nullable EbsLink link) {
        io.submitted(this, now(), epoch);
        totals.submit();
        if (!isAvailable()) {
            lose(io);
        } else if (link == null) {
            arrive(io);
        } else {
            link.submit(io);
        }
    }

    /** It passed the instance's ceilings. */
    void arrive(BlockIo io) {
        if (isOver(io)) {
            lose(io);
        } else {
            queue.submit(io);
        }
    }

    private void pass(BlockIo io) {
        io.started(now());
        long nanos = Math.round(latency.sample(latencies.at(io.key())) * slowdown);
        transfer.hold(io, initialization == null ? nanos : nanos + initialization.firstTouchNanos(io, now()));
    }

    private void transferred(BlockIo io) {
        if (isOver(io)) {
            lose(io);
        } else {
            totals.complete(io, now());
            if (writes != null && io.direction() == IoDirection.WRITE) {
                writes.written(io);
            }
            io.complete();
        }
    }

    /** The volume was away since the I/O was submitted. */
    private boolean isOver(BlockIo io) {
        return io.epoch() != epoch;
    }

    void lose(BlockIo io) {
        totals.lose();
        io.fail(failed ? Outcome.ERROR : Outcome.NO_ANSWER);
    }

    /**
     * Attaches it to an instance.
     *
     * @throws IllegalArgumentException if the instance is in another zone, or the type does not take one more
     */
    public void attach(EbsLink link) {
        AttachmentRules.brokenBy(this, link).ifPresent(rule -> {
            throw new IllegalArgumentException(path() + ": " + rule);
        });
        attachments.add(link);
    }

    public void detach(EbsLink link) {
        attachments.remove(link);
    }

    /** Another takes its place at all its instances; I/Os under way are lost. */
    void handOver(Volume to) {
        List<EbsLink> links = List.copyOf(attachments);
        attachments.clear();
        links.forEach(to::attach);
        loseAll();
    }

    public int attachments() {
        return attachments.size();
    }

    /** Whether I/Os come back at all. */
    public boolean isAvailable() {
        return !failed && zone.isPowered();
    }

    /** Its data is lost for good, and so are I/Os under way. */
    public void fail() {
        failed = true;
        loseAll();
    }

    private void failByItself() {
        fail();
        onFailure.run();
    }

    /** Is told when it fails by itself. */
    public void onFailure(Runnable listener) {
        onFailure = listener;
    }

    /** Fails so many nanoseconds from now, unless it is deleted before. */
    void failAfter(long nanos) {
        failure.schedule(nanos);
    }

    public boolean hasFailed() {
        return failed;
    }

    /** The volume is deleted: what it would do in its zone is done with, and the simulation forgets it. */
    public void delete() {
        failure.cancel();
        fail();
        zone.disconnect(this);
        simulation().release(queue);
        simulation().release(modification);
        simulation().release(this);
    }

    /** I/Os that wait for nothing take that latency from now on, nanoseconds. */
    public void latency(Variate changed) {
        latency = changed;
    }

    /** I/Os take so many times their latency from now on. */
    public void slowdown(double factor) {
        slowdown = factor;
    }

    /** Share of the burst bucket that is left, 0 to 1; 1 for a volume without one. */
    public double burstBalance() {
        for (Ceiling ceiling : queue.ceilings()) {
            if (ceiling.limit().bursts()) {
                return (double) ceiling.level(now()) / ceiling.limit().bucket();
            }
        }
        return 1;
    }

    /** It was restored from a snapshot, and its data is still to come. */
    public void restoreLazily(VolumeInitialization ofData) {
        initialization = ofData;
    }

    /** From now on what is written is kept track of, for snapshots. */
    public void track(TrackedWrites ofVolume) {
        writes = ofVolume;
    }

    /** What is written, kept track of for snapshots; null if it is not. */
    public @Nullable TrackedWrites writes() {
        return writes;
    }

    /** The instance that was attached first; null without any. */
    @Nullable
    EbsLink firstAttachment() {
        return attachments.isEmpty() ? null : attachments.get(0);
    }

    /** Share of its data that is there, 0 to 1; 1 unless it is being restored. */
    public double initialized() {
        return initialization == null ? 1 : initialization.initialized(now());
    }

    /** Blocks that I/Os had to fetch from the snapshot. */
    public long firstTouches() {
        return initialization == null ? 0 : initialization.fetched();
    }

    /** Sets what is left in its burst bucket, 0 to 1; does nothing to a volume without one. */
    public void burstBalance(double share) {
        queue.burstBalance(share);
    }

    @Override
    public void powerLost() {
        loseAll();
    }

    @Override
    public void powerRestored() {
        // Its data is still there; the instances come back to it by themselves.
    }

    private void loseAll() {
        epoch++;
        queue.drain(this::lose);
    }
}
