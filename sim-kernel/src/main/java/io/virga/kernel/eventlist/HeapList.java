package io.virga.kernel.eventlist;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * 4-ary heap of (time, slot) on two arrays.
 *
 * <p>Removing the first event leaves a hole at the root, which the next event fills: an event that schedules another costs
 * one pass down instead of one down and one up. The least of four children is found without a branch, since a branch
 * there is a coin toss that the processor cannot predict; equal times are settled by order on a path of their own.
 */
public final class HeapList implements EventList {
    private static final int ARITY = 4;

    private final EventStore store;
    /** Free places hold the greatest time, so that a group of children is always four. */
    private long[] times = filled(64);

    private int[] slots = new int[64];
    private int size;
    private boolean holeAtRoot;

    public HeapList(EventStore store) {
        this.store = store;
    }

    @Override
    public long firstTime() {
        closeHole();
        return times[0];
    }

    @Override
    public long firstOrder() {
        return store.order(slots[0]);
    }

    @Override
    public int takeFirst() {
        holeAtRoot = true;
        return slots[0];
    }

    int size() {
        return holeAtRoot ? size - 1 : size;
    }

    @Override
    public void add(int slot, long time) {
        if (holeAtRoot) {
            holeAtRoot = false;
            siftDown(time, slot);
        } else {
            if (size + ARITY >= slots.length) {
                grow();
            }
            siftUp(size++, time, slot);
        }
    }

    /** Time of the last event; the heap must not be empty. */
    long lastTime() {
        closeHole();
        long last = 0;
        for (int i = 0; i < size; i++) {
            last = Math.max(last, times[i]);
        }
        return last;
    }

    /** Removes all events in no order and hands their slots over. */
    void drain(IntConsumer taker) {
        closeHole();
        int count = size;
        size = 0;
        for (int i = 0; i < count; i++) {
            times[i] = Long.MAX_VALUE;
            taker.accept(slots[i]);
        }
    }

    private void closeHole() {
        if (holeAtRoot) {
            holeAtRoot = false;
            int last = --size;
            long time = times[last];
            times[last] = Long.MAX_VALUE;
            if (last > 0) {
                siftDown(time, slots[last]);
            }
        }
    }

    private void siftUp(int start, long time, int slot) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >>> 2;
            if (times[parent] < time || (times[parent] == time && store.order(slots[parent]) < store.order(slot))) {
                break;
            }
            times[i] = times[parent];
            slots[i] = slots[parent];
            i = parent;
        }
        times[i] = time;
        slots[i] = slot;
    }

    private void siftDown(long time, int slot) {
        long[] t = times;
        int[] s = slots;
        int i = 0;
        for (int child = 1; child < size; child = ARITY * i + 1) {
            long leftGap = t[child + 1] - t[child];
            long rightGap = t[child + 3] - t[child + 2];
            long left = t[child] + (leftGap & (leftGap >> 63));
            long right = t[child + 2] + (rightGap & (rightGap >> 63));
            long gap = right - left;
            long least = left + (gap & (gap >> 63));
            int leftIndex = (int) (leftGap >>> 63);
            int rightIndex = 2 + (int) (rightGap >>> 63);
            int chosen = child + leftIndex + ((int) (gap >> 63) & (rightIndex - leftIndex));
            if (leftGap == 0 || rightGap == 0 || gap == 0) {
                chosen = firstOfEqual(child, least);
            }
            if (time < least || (time == least && store.order(slot) < store.order(s[chosen]))) {
                break;
            }
            t[i] = least;
            s[i] = s[chosen];
            i = chosen;
        }
        t[i] = time;
        s[i] = slot;
    }

    /** Of the four children the one that comes first among those of the least time. */
    private int firstOfEqual(int child, long least) {
        int chosen = -1;
        int end = Math.min(child + ARITY, size);
        for (int i = child; i < end; i++) {
            if (times[i] == least && (chosen < 0 || store.order(slots[i]) < store.order(slots[chosen]))) {
                chosen = i;
            }
        }
        return chosen;
    }

    private void grow() {
        long[] larger = filled(2 * slots.length);
        System.arraycopy(times, 0, larger, 0, size);
        times = larger;
        slots = Arrays.copyOf(slots, larger.length);
    }

    private static long[] filled(int length) {
        long[] array = new long[length];
        Arrays.fill(array, Long.MAX_VALUE);
        return array;
    }
}
