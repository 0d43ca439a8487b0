package io.virga.benchmarks.kernel;

import java.util.Arrays;

/**
 * A ladder queue of (time, number) on primitive arrays with no kernel around it: no order among equal times, no handlers,
 * no subjects, no fingerprint. The yardstick of the HOLD benchmark (Tang, Goh and Thng 2005).
 */
final class HandWrittenLadder {
    private static final int CROWDED = 50;
    private static final int RUNGS = 8;

    private long[] times = new long[64];
    private int[] numbers = new int[64];
    private int[] next = new int[64];
    private int free = -1;
    private int used;

    private long[] bottomTimes = new long[256];
    private int[] bottomNumbers = new int[256];
    private int bottom;

    private final int[][] heads = new int[RUNGS][0];
    private final int[][] counts = new int[RUNGS][0];
    private final long[] starts = new long[RUNGS];
    private final long[] reached = new long[RUNGS];
    private final long[] widths = new long[RUNGS];
    private final int[] current = new int[RUNGS];
    private final int[] buckets = new int[RUNGS];
    private int depth;

    private int top = -1;
    private int topCount;
    private long topMin = Long.MAX_VALUE;
    private long topMax;
    private long topStart;

    long firstTime;
    int firstNumber;

    void add(long time, int number) {
        if (time >= topStart) {
            int slot = slot(time, number);
            next[slot] = top;
            top = slot;
            topCount++;
            topMin = Math.min(topMin, time);
            topMax = Math.max(topMax, time);
            return;
        }
        for (int r = 0; r < depth; r++) {
            if (time >= reached[r]) {
                intoBucket(r, slot(time, number), time);
                return;
            }
        }
        intoBottom(time, number);
        if (bottom > 4 * CROWDED && depth < RUNGS && bottomTimes[0] != bottomTimes[bottom - 1]) {
            spill();
        }
    }

    void poll() {
        while (bottom == 0) {
            refill();
        }
        bottom--;
        firstTime = bottomTimes[bottom];
        firstNumber = bottomNumbers[bottom];
    }

    private int slot(long time, int number) {
        int slot = free;
        if (slot >= 0) {
            free = next[slot];
        } else {
            if (used == times.length) {
                times = Arrays.copyOf(times, 2 * used);
                numbers = Arrays.copyOf(numbers, 2 * used);
                next = Arrays.copyOf(next, 2 * used);
            }
            slot = used++;
        }
        times[slot] = time;
        numbers[slot] = number;
        return slot;
    }

    private void intoBucket(int r, int slot, long time) {
        int bucket = (int) ((time - starts[r]) / widths[r]);
        next[slot] = heads[r][bucket];
        heads[r][bucket] = slot;
        counts[r][bucket]++;
    }

    private void intoBottom(long time, int number) {
        if (bottom == bottomTimes.length) {
            bottomTimes = Arrays.copyOf(bottomTimes, 2 * bottom);
            bottomNumbers = Arrays.copyOf(bottomNumbers, 2 * bottom);
        }
        int i = bottom++;
        while (i > 0 && bottomTimes[i - 1] <= time) {
            bottomTimes[i] = bottomTimes[i - 1];
            bottomNumbers[i] = bottomNumbers[i - 1];
            i--;
        }
        bottomTimes[i] = time;
        bottomNumbers[i] = number;
    }

    private void spill() {
        long end = depth > 0 ? reached[depth - 1] : topStart;
        int count = bottom;
        open(bottomTimes[count - 1], end - bottomTimes[count - 1], count);
        bottom = 0;
        for (int i = 0; i < count; i++) {
            intoBucket(depth - 1, slot(bottomTimes[i], bottomNumbers[i]), bottomTimes[i]);
        }
    }

    private void open(long start, long span, int count) {
        int r = depth++;
        starts[r] = start;
        widths[r] = span / count + 1;
        buckets[r] = (int) (span / widths[r]) + 1;
        if (heads[r].length < buckets[r]) {
            heads[r] = new int[buckets[r]];
            counts[r] = new int[buckets[r]];
            Arrays.fill(heads[r], -1);
        }
        current[r] = 0;
        reached[r] = start;
    }

    private void refill() {
        if (depth == 0) {
            int list = top;
            open(topMin, topMax - topMin + 1, topCount);
            topStart = starts[0] + buckets[0] * widths[0];
            top = -1;
            topCount = 0;
            topMin = Long.MAX_VALUE;
            topMax = 0;
            spread(list);
            return;
        }
        int r = depth - 1;
        while (current[r] < buckets[r] && counts[r][current[r]] == 0) {
            current[r]++;
        }
        if (current[r] == buckets[r]) {
            depth--;
            return;
        }
        int bucket = current[r]++;
        int list = heads[r][bucket];
        int count = counts[r][bucket];
        heads[r][bucket] = -1;
        counts[r][bucket] = 0;
        reached[r] = starts[r] + current[r] * widths[r];
        if (count > CROWDED && depth < RUNGS && widths[r] > 1) {
            open(starts[r] + bucket * widths[r], widths[r], count);
            spread(list);
        } else {
            sort(list);
        }
    }

    private void spread(int list) {
        for (int slot = list; slot >= 0; ) {
            int following = next[slot];
            intoBucket(depth - 1, slot, times[slot]);
            slot = following;
        }
    }

    private void sort(int list) {
        for (int slot = list; slot >= 0; ) {
            int following = next[slot];
            next[slot] = free;
            free = slot;
            intoBottom(times[slot], numbers[slot]);
            slot = following;
        }
    }
}
