package io.virga.benchmarks.traffic;

import java.util.Arrays;

/** Two processors shared by the jobs present, by a virtual clock; a heap of what it will show when each job ends. */
final class SharedProcessor {
    private static final int PROCESSORS = 2;

    private double[] finishes = new double[64];
    private long[] notes = new long[64];
    private int size;
    private double clock;
    private long lastNanos;
    /** Changes with each job that comes or goes: an end that was foreseen before is void. */
    private long version;

    long version() {
        return version;
    }

    boolean isBusy() {
        return size > 0;
    }

    void add(long now, double workNanos, long note) {
        advance(now);
        version++;
        if (size == finishes.length) {
            finishes = Arrays.copyOf(finishes, 2 * size);
            notes = Arrays.copyOf(notes, 2 * size);
        }
        double finish = clock + workNanos;
        int i = size++;
        while (i > 0 && finishes[(i - 1) >>> 1] > finish) {
            finishes[i] = finishes[(i - 1) >>> 1];
            notes[i] = notes[(i - 1) >>> 1];
            i = (i - 1) >>> 1;
        }
        finishes[i] = finish;
        notes[i] = note;
    }

    /** Takes the job away that ends now; tells its note. */
    long removeFirst(long now) {
        advance(now);
        version++;
        long first = notes[0];
        double finish = finishes[--size];
        long note = notes[size];
        int i = 0;
        for (int child = 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && finishes[child + 1] < finishes[child]) {
                child++;
            }
            if (finish <= finishes[child]) {
                break;
            }
            finishes[i] = finishes[child];
            notes[i] = notes[child];
            i = child;
        }
        finishes[i] = finish;
        notes[i] = note;
        return first;
    }

    /** When the next job ends if none comes before. */
    long nextEndNanos(long now) {
        double remaining = (finishes[0] - clock) * size / Math.min(size, PROCESSORS);
        return now + Math.max(0, (long) Math.ceil(remaining));
    }

    private void advance(long now) {
        clock = size == 0 ? 0 : clock + (now - lastNanos) * ((double) Math.min(size, PROCESSORS) / size);
        lastNanos = now;
    }
}
