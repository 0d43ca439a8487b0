package io.virga.models.messaging;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Messages by a time, the earliest first; each can be taken out from wherever it is. */
final class MessageHeap {
    private static final int FIRST_CAPACITY = 16;
    private static final int ABSENT = -1;

    private long[] times = new long[FIRST_CAPACITY];
    private int[] slots = new int[FIRST_CAPACITY];
    private int[] positions = new int[0];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The message of the earliest time; there must be one. */
    int first() {
        return slots[0];
    }

    long firstNanos() {
        return times[0];
    }

    boolean contains(int slot) {
        return slot < positions.length && positions[slot] != ABSENT;
    }

    /** Adds a message that is not in it. Times that only grow are added in constant time. */
    void add(int slot, long nanos) {
        if (slot >= positions.length) {
            int known = positions.length;
            positions = Arrays.copyOf(positions, Math.addExact(slot, slot / 2 + FIRST_CAPACITY));
            Arrays.fill(positions, known, positions.length, ABSENT);
        }
        if (size == slots.length) {
            times = Arrays.copyOf(times, Math.addExact(size, size / 2));
            slots = Arrays.copyOf(slots, times.length);
        }
        rise(size++, slot, nanos);
    }

    void remove(int slot) {
        int hole = positions[slot];
        positions[slot] = ABSENT;
        size--;
        if (hole == size) {
            return;
        }
        int moved = slots[size];
        long nanos = times[size];
        if (hole > 0 && nanos < times[(hole - 1) / 2]) {
            rise(hole, moved, nanos);
        } else {
            sink(hole, moved, nanos);
        }
    }

    private void rise(int from, int slot, long nanos) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) / 2;
            if (times[parent] <= nanos) {
                break;
            }
            put(hole, slots[parent], times[parent]);
            hole = parent;
        }
        put(hole, slot, nanos);
    }

    private void sink(int from, int slot, long nanos) {
        int hole = from;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= nanos) {
                break;
            }
            put(hole, slots[child], times[child]);
            hole = child;
        }
        put(hole, slot, nanos);
    }

    private void put(int place, int slot, long nanos) {
        slots[place] = slot;
        times[place] = nanos;
        positions[slot] = place;
    }

    /** The earliest time of those that {@code counts}, or {@code otherwise} if there is none; asks no more than it must. */
    long earliest(IntPredicate counts, long otherwise) {
        return earliest(0, counts, otherwise);
    }

    private long earliest(int place, IntPredicate counts, long best) {
        if (place >= size || times[place] >= best) {
            return best;
        }
        if (counts.test(slots[place])) {
            return times[place];
        }
        return earliest(2 * place + 2, counts, earliest(2 * place + 1, counts, best));
    }
}
