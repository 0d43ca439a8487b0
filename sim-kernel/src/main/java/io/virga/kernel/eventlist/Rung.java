package io.virga.kernel.eventlist;

import java.util.Arrays;

/** One rung of a ladder: buckets of equal width, a power of two, emptied from the first to the last. */
final class Rung {
    static final int NONE = -1;

    private final EventStore store;
    /** First slot of each bucket; further ones follow the links of the store. */
    private int[] heads = new int[0];

    private long start;
    private int shift;
    private int buckets;
    private int current;
    /** Start of the first bucket that was not taken yet; events before it belong elsewhere. */
    long reached;

    Rung(EventStore store) {
        this.store = store;
    }

    /** Gives the rung, which must be empty, about as many to twice as many buckets as {@code events}, the first of which starts at {@code start}. */
    void open(long start, long span, int events) {
        this.start = start;
        shift = Long.SIZE - Long.numberOfLeadingZeros(span / (2L * events));
        buckets = (int) ((span - 1) >>> shift) + 1;
        if (heads.length < buckets) {
            heads = new int[buckets];
            Arrays.fill(heads, NONE);
        }
        current = 0;
        reached = start;
    }

    /** End of the last bucket. */
    long end() {
        return startOf(buckets);
    }

    /** Width of each bucket in nanoseconds. */
    long width() {
        return 1L << shift;
    }

    void add(int slot, long time) {
        int bucket = (int) ((time - start) >>> shift);
        store.next[slot] = heads[bucket];
        heads[bucket] = slot;
    }

    /** Takes the next bucket that holds events and returns its first slot; {@link #NONE} when the rung is done. */
    int takeBucket() {
        while (current < buckets && heads[current] == NONE) {
            current++;
        }
        if (current == buckets) {
            return NONE;
        }
        int first = heads[current];
        heads[current] = NONE;
        current++;
        reached = startOf(current);
        return first;
    }

    private long startOf(int bucket) {
        long time = start + ((long) bucket << shift);
        return time < start ? Long.MAX_VALUE : time;
    }
}
