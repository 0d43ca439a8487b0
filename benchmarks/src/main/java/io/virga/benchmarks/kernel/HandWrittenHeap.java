package io.virga.benchmarks.kernel;

/** A 4-ary heap of (time, kind) on primitive arrays with no kernel around it, of fixed capacity. */
final class HandWrittenHeap {
    private final long[] times;
    private final int[] kinds;
    private int size;

    HandWrittenHeap(int capacity) {
        times = new long[capacity];
        kinds = new int[capacity];
    }

    long firstTime() {
        return times[0];
    }

    int firstKind() {
        return kinds[0];
    }

    void add(long time, int kind) {
        int i = size++;
        while (i > 0 && times[(i - 1) >>> 2] > time) {
            times[i] = times[(i - 1) >>> 2];
            kinds[i] = kinds[(i - 1) >>> 2];
            i = (i - 1) >>> 2;
        }
        times[i] = time;
        kinds[i] = kind;
    }

    void removeFirst() {
        long time = times[--size];
        int kind = kinds[size];
        int i = 0;
        for (int child = 1; child < size; child = 4 * i + 1) {
            int least = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (times[other] < times[least]) {
                    least = other;
                }
            }
            if (time <= times[least]) {
                break;
            }
            times[i] = times[least];
            kinds[i] = kinds[least];
            i = least;
        }
        times[i] = time;
        kinds[i] = kind;
    }
}
