package io.virga.kernel.eventlist;

import java.util.Arrays;

/** One rung of a ladder: buckets of equal width, a power of two, emptied from the first to the last. */
final class Rung {
    static final int NONE = -1;

    private static final int LARGEST_BATCH = 32;
    /** Buckets that hold about the largest batch. */
    private static final int TOUCHED = 48;
    /** Of so many events one may be taken together with the next. */
    private static final int EVENTS_A_MEMBER = 128;

    private final EventStore store;
    /** First slot of each bucket; further ones follow the links of the store. */
    private int[] heads = new int[0];

    private long start;
    private int shift;
    private int buckets;
    private int current;
    private int batch;

    @SuppressWarnings("unused") // written so that the compiler does not drop what is looked at
    private long touched;

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
            // With some room, since the span of about as many events differs from time to time.
            heads = new int[buckets + (buckets >> 4)];
            Arrays.fill(heads, NONE);
        }
        current = 0;
        reached = start;
        batch = Math.max(1, Math.min(LARGEST_BATCH, events / EVENTS_A_MEMBER));
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
        store.link(slot, heads[bucket]);
        heads[bucket] = slot;
    }

    /** Events that are few enough to be taken together: so few of all that hardly any new one falls among them. */
    int batch() {
        return batch;
    }

    /** Has the next buckets' events in the cache soon; two of each are enough, most have no more. */
    void touchNext() {
        if (batch == 1) {
            return;
        }
        int end = Math.min(buckets, current + TOUCHED);
        for (int i = current; i < end; i++) {
            touched += store.touch(present(heads[i]));
        }
        for (int i = current; i < end; i++) {
            touched += store.touch(present(store.next(present(heads[i]))));
        }
    }

    /** Slot 0 for none: whether a bucket is empty must not be asked, since nobody can guess. */
    private static int present(int slot) {
        return slot & ~(slot >> 31);
    }

    /** First slot of the next bucket that holds events, which stays; {@link #NONE} when the rung is done. */
    int first() {
        while (current < buckets && heads[current] == NONE) {
            current++;
        }
        // What comes for the empty buckets that were passed belongs elsewhere from now on.
        reached = startOf(current);
        return current == buckets ? NONE : heads[current];
    }

    /** Takes the bucket away that {@link #first} told of. */
    void takeFirst() {
        heads[current] = NONE;
        current++;
        reached = startOf(current);
    }

    private long startOf(int bucket) {
        long time = start + ((long) bucket << shift);
        return time < start ? Long.MAX_VALUE : time;
    }
}
