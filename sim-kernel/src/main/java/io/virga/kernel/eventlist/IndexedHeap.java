package io.virga.kernel.eventlist;

import java.util.Arrays;

/**
 * 4-ary heap of numbered entries that know their place, so that any of them can be moved or removed in O(log n) and
 * leaves nothing behind. Entries are numbered by the caller from 0.
 */
public final class IndexedHeap {
    private static final int ABSENT = -1;

    private long[] times = new long[16];
    private long[] orders = new long[16];
    private int[] entries = new int[16];
    private int[] places = {};
    private int size;

    public IndexedHeap() {
        times[0] = Long.MAX_VALUE;
    }

    public int size() {
        return size;
    }

    /** Time of the first entry; {@link Long#MAX_VALUE} when there is none. */
    public long firstTime() {
        return times[0];
    }

    /** Order of the first entry; undefined when there is none. */
    public long firstOrder() {
        return orders[0];
    }

    public int first() {
        return entries[0];
    }

    public boolean contains(int entry) {
        return entry < places.length && places[entry] != ABSENT;
    }

    /** Puts the entry at that time, wherever it was before. */
    public void put(int entry, long time, long order) {
        if (contains(entry)) {
            settle(places[entry], time, order, entry);
            return;
        }
        reserve(entry);
        siftUp(size++, time, order, entry);
    }

    /** Does nothing when the entry is absent. */
    public void remove(int entry) {
        if (!contains(entry)) {
            return;
        }
        int place = places[entry];
        places[entry] = ABSENT;
        int last = --size;
        if (place != last) {
            settle(place, times[last], orders[last], entries[last]);
        } else if (last == 0) {
            times[0] = Long.MAX_VALUE;
        }
    }

    private void settle(int place, long time, long order, int entry) {
        if (place > 0 && isBefore(time, order, (place - 1) >>> 2)) {
            siftUp(place, time, order, entry);
        } else {
            siftDown(place, time, order, entry);
        }
    }

    private void siftUp(int start, long time, long order, int entry) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >>> 2;
            if (!isBefore(time, order, parent)) {
                break;
            }
            set(i, times[parent], orders[parent], entries[parent]);
            i = parent;
        }
        set(i, time, order, entry);
    }

    private void siftDown(int start, long time, long order, int entry) {
        int i = start;
        for (int child = 4 * i + 1; child < size; child = 4 * i + 1) {
            int least = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (isBefore(times[other], orders[other], least)) {
                    least = other;
                }
            }
            if (isBefore(time, order, least)) {
                break;
            }
            set(i, times[least], orders[least], entries[least]);
            i = least;
        }
        set(i, time, order, entry);
    }

    private boolean isBefore(long time, long order, int place) {
        return time < times[place] || (time == times[place] && order < orders[place]);
    }

    private void set(int place, long time, long order, int entry) {
        times[place] = time;
        orders[place] = order;
        entries[place] = entry;
        places[entry] = place;
    }

    private void reserve(int entry) {
        if (entry >= places.length) {
            int old = places.length;
            places = Arrays.copyOf(places, Math.max(16, Math.max(entry + 1, old + (old >> 1))));
            Arrays.fill(places, old, places.length, ABSENT);
        }
        if (size == times.length) {
            int capacity = size + (size >> 1);
            times = Arrays.copyOf(times, capacity);
            orders = Arrays.copyOf(orders, capacity);
            entries = Arrays.copyOf(entries, capacity);
        }
    }
}
