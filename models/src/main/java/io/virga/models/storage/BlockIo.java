package io.virga.models.storage;

import io.virga.kernel.Identified;
import io.virga.models.traffic.Outcome;
import org.jspecify.annotations.Nullable;

/** One I/O on a block device, from its submission to its completion, which happens exactly once. */
public final class BlockIo implements Identified {
    /** Told when an I/O is over, well or not. */
    @FunctionalInterface
    public interface Completion {
        void completed(BlockIo io);
    }

    /** Instead of an offset: at random. */
    static final long ANYWHERE = -1;

    private final long key;
    private final IoDirection direction;
    private final long sizeBytes;
    private final long offset;
    private final Completion completion;
    private @Nullable Volume volume;
    private long submittedNanos;
    private long startedNanos;
    private long epoch;
    private Outcome outcome = Outcome.OK;

    /**
     * An I/O anywhere on the volume.
     *
     * @param key of its draws: the same I/O draws the same in every variant of a scenario
     * @param sizeBytes at least 1
     */
    public BlockIo(long key, IoDirection direction, long sizeBytes, Completion completion) {
        this(key, direction, sizeBytes, ANYWHERE, completion);
    }

    /** @param offset of its first byte, or {@link #ANYWHERE} */
    BlockIo(long key, IoDirection direction, long sizeBytes, long offset, Completion completion) {
        if (sizeBytes < 1) {
            throw new IllegalArgumentException("an I/O needs at least one byte, not " + sizeBytes);
        }
        this.key = key;
        this.direction = direction;
        this.sizeBytes = sizeBytes;
        this.offset = offset;
        this.completion = completion;
    }

    @Override
    public long id() {
        return key;
    }

    /** Of its draws. */
    public long key() {
        return key;
    }

    public IoDirection direction() {
        return direction;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    /** Of its first byte, or {@link #ANYWHERE}. */
    long offset() {
        return offset;
    }

    /** When it was submitted. */
    public long submittedNanos() {
        return submittedNanos;
    }

    /** When all ceilings had let it pass. */
    public long startedNanos() {
        return startedNanos;
    }

    /** {@link Outcome#NO_ANSWER} when the device went away under it, {@link Outcome#ERROR} when it failed. */
    public Outcome outcome() {
        return outcome;
    }

    /** Of its device; another one at completion says that the device was away meanwhile. */
    long epoch() {
        return epoch;
    }

    Volume volume() {
        if (volume == null) {
            throw new IllegalStateException("I/O " + key + " was not submitted to any volume");
        }
        return volume;
    }

    void submitted(@Nullable Volume to, long now, long ofEpoch) {
        volume = to;
        submittedNanos = now;
        startedNanos = now;
        epoch = ofEpoch;
        outcome = Outcome.OK;
    }

    void started(long now) {
        startedNanos = now;
    }

    void complete() {
        completion.completed(this);
    }

    void fail(Outcome how) {
        outcome = how;
        completion.completed(this);
    }
}
