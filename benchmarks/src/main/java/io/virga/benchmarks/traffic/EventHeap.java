package io.virga.benchmarks.traffic;

import java.util.Arrays;

/** A 4-ary heap of (time, kind, note) on primitive arrays with no kernel around it. */
final class EventHeap {
    private long[] times = new long[1024];
    private int[] kinds = new int[1024];
    private long[] notes = new long[1024];
    private int size;

    long firstTime() {
        return times[0];
    }

    int firstKind() {
        return kinds[0];
    }

    long firstNote() {
        return notes[0];
    }

    void add(long time, int kind, long note) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            notes = Arrays.copyOf(notes, 2 * size);
        }
        int i = size++;
        while (i > 0 && times[(i - 1) >>> 2] > time) {
            move((i - 1) >>> 2, i);
            i = (i - 1) >>> 2;
        }
        set(i, time, kind, note);
    }

    void removeFirst() {
        int last = --size;
        long time = times[last];
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
            move(least, i);
            i = least;
        }
        set(i, time, kinds[last], notes[last]);
    }

    private void move(int from, int to) {
        set(to, times[from], kinds[from], notes[from]);
    }

    private void set(int place, long time, int kind, long note) {
        times[place] = time;
        kinds[place] = kind;
        notes[place] = note;
    }
}
