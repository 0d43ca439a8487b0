package io.virga.kernel;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Jobs of a processor-sharing server by the point of the virtual clock at which they end, then by arrival. */
final class FinishHeap<T> {
    private double[] finishes = new double[8];
    private long[] arrivals = new long[8];
    private @Nullable Object[] jobs = new Object[8];
    private int size;
    private long arrived;

    int size() {
        return size;
    }

    double firstFinish() {
        return finishes[0];
    }

    void add(T job, double finish) {
        if (size == finishes.length) {
            finishes = Arrays.copyOf(finishes, size * 2);
            arrivals = Arrays.copyOf(arrivals, size * 2);
            jobs = Arrays.copyOf(jobs, size * 2);
        }
        long arrival = arrived++;
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!isBefore(finish, arrival, parent)) {
                break;
            }
            set(i, finishes[parent], arrivals[parent], jobs[parent]);
            i = parent;
        }
        set(i, finish, arrival, job);
    }

    T removeFirst() {
        T first = job(0);
        int last = --size;
        siftDown(0, finishes[last], arrivals[last], jobs[last]);
        jobs[last] = null;
        return first;
    }

    /** The job with the greatest key, among equal ones the last to arrive; there must be one. */
    T greatest(ToLongFunction<? super T> key) {
        int found = 0;
        long greatest = key.applyAsLong(job(0));
        for (int i = 1; i < size; i++) {
            long each = key.applyAsLong(job(i));
            if (each > greatest || (each == greatest && arrivals[i] > arrivals[found])) {
                found = i;
                greatest = each;
            }
        }
        return job(found);
    }

    /** Takes that very job out wherever it is, and returns its finish; NaN when it is not there. */
    double remove(T job) {
        for (int i = 0; i < size; i++) {
            if (jobs[i] == job) {
                double finish = finishes[i];
                int last = --size;
                double movedFinish = finishes[last];
                long movedArrival = arrivals[last];
                Object moved = jobs[last];
                jobs[last] = null;
                if (i < last) {
                    put(i, movedFinish, movedArrival, moved);
                }
                return finish;
            }
        }
        return Double.NaN;
    }

    /** Puts a job at a place that has become free, up or down from there. */
    private void put(int place, double finish, long arrival, @Nullable Object job) {
        int i = place;
        while (i > 0 && isBefore(finish, arrival, (i - 1) >>> 1)) {
            int parent = (i - 1) >>> 1;
            set(i, finishes[parent], arrivals[parent], jobs[parent]);
            i = parent;
        }
        siftDown(i, finish, arrival, job);
    }

    private void siftDown(int from, double finish, long arrival, @Nullable Object job) {
        int i = from;
        for (int child = 2 * from + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && isBefore(finishes[child + 1], arrivals[child + 1], child)) {
                child++;
            }
            if (isBefore(finish, arrival, child)) {
                break;
            }
            set(i, finishes[child], arrivals[child], jobs[child]);
            i = child;
        }
        set(i, finish, arrival, job);
    }

    /** Sets the virtual clock back, so that it never loses the digits behind the nanosecond. */
    void shift(double back) {
        for (int i = 0; i < size; i++) {
            finishes[i] -= back;
        }
    }

    /** Removes all jobs and returns them in order of arrival. */
    Object[] removeAll() {
        Integer[] places = new Integer[size];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (a, b) -> Long.compare(arrivals[a], arrivals[b]));
        Object[] all = new Object[size];
        Arrays.setAll(all, i -> job(places[i]));
        Arrays.fill(jobs, 0, size, null);
        size = 0;
        return all;
    }

    private boolean isBefore(double finish, long arrival, int place) {
        return finish < finishes[place] || (finish == finishes[place] && arrival < arrivals[place]);
    }

    private void set(int place, double finish, long arrival, @Nullable Object job) {
        finishes[place] = finish;
        arrivals[place] = arrival;
        jobs[place] = job;
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private T job(int place) {
        return (T) jobs[place];
    }
}
