package io.virga.kernel.eventlist;

import java.util.Objects;

/** The events of one bucket in order: sorted once, then taken from the end of two arrays. */
final class SortedRun {
    private final EventStore store;
    /** From the last event down to the first, above a sentinel at 0 that stands for the empty run. */
    private final long[] times;

    private final int[] slots;
    private int size;

    SortedRun(EventStore store, int capacity) {
        this.store = store;
        times = new long[capacity + 1];
        slots = new int[capacity + 1];
        times[0] = Long.MAX_VALUE;
    }

    /**
     * Takes over {@code count} slots, at most the capacity; the run must be empty. Those that come in about their order are
     * sorted fastest.
     */
    void fill(int[] source, int count) {
        for (int k = 0; k < count; k++) {
            int slot = source[count - 1 - k];
            // Asked for now, the subject is in the cache when its event happens; the sort goes on meanwhile.
            Objects.requireNonNull(store.subject(slot));
            insert(k, store.time(slot), slot);
        }
        size = count;
    }

    private void insert(int below, long time, int slot) {
        int i = below;
        while (times[i] < time || (times[i] == time && store.order(slots[i]) < store.order(slot))) {
            times[i + 1] = times[i];
            slots[i + 1] = slots[i];
            i--;
        }
        times[i + 1] = time;
        slots[i + 1] = slot;
    }

    /** {@link Long#MAX_VALUE} when the run is empty. */
    long firstTime() {
        return times[size];
    }

    int firstSlot() {
        return slots[size];
    }

    int takeFirst() {
        return slots[size--];
    }

    int size() {
        return size;
    }
}
