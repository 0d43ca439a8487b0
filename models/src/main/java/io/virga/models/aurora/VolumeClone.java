package io.virga.models.aurora;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.BitSet;

/**
 * A clone of a volume, made when the simulation begins: both share their pages, and a page that either of them writes for the
 * first time is copied. What the clone takes, and is billed for, are the pages that differ.
 *
 * <p>Assumed: writes fall on pages evenly. Source: Aurora user guide, "Cloning a volume for an Amazon Aurora DB cluster".
 */
public final class VolumeClone {
    /** A page of Aurora storage. */
    public static final long PAGE_BYTES = 16L << 10;

    private static final int PAGES_PER_GROUP = (int) ((10L << 30) / PAGE_BYTES);

    private final BitSet[] differing;
    private final long pages;
    private final RandomStream draws;
    private final TimeWeighted bytes;
    private long copied;
    private long written;

    /** @param sizeBytes of both volumes, positive */
    public VolumeClone(Simulation sim, String path, ClusterVolume source, ClusterVolume clone, long sizeBytes) {
        this.pages = (sizeBytes + PAGE_BYTES - 1) / PAGE_BYTES;
        this.differing = new BitSet[(int) ((pages + PAGES_PER_GROUP - 1) / PAGES_PER_GROUP)];
        this.draws = sim.stream(path + "/pages");
        this.bytes = new TimeWeighted(sim::now);
        bytes.set(0);
        source.use().onWrite(this::write);
        clone.use().onWrite(this::write);
    }

    private void write(long count) {
        long before = copied;
        for (long i = 0; i < count; i++) {
            touch((long) (draws.at(written++).nextDouble() * pages));
        }
        if (copied != before) {
            bytes.set(copied * (double) PAGE_BYTES);
        }
    }

    private void touch(long page) {
        int group = (int) (page / PAGES_PER_GROUP);
        BitSet ofGroup = differing[group];
        if (ofGroup == null) {
            ofGroup = new BitSet(PAGES_PER_GROUP);
            differing[group] = ofGroup;
        }
        int bit = (int) (page % PAGES_PER_GROUP);
        if (!ofGroup.get(bit)) {
            ofGroup.set(bit);
            copied++;
        }
    }

    /** Pages that differ by now. */
    public long differingPages() {
        return copied;
    }

    /** What they take, over time. */
    public TimeWeighted bytes() {
        return bytes;
    }
}
