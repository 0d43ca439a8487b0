package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Egalitarian processor sharing: all jobs present progress at the same rate, {@code capacity.rate(n) / n}.
 *
 * <p>A virtual clock runs at the rate of a single job, so that a job that arrives with work {@code w} ends when the clock
 * has advanced by {@code w}; arrivals and departures change the speed of the clock and never the order of the jobs
 * present (Kleinrock, Queueing Systems II, 1976, section 4.4). One timer, O(log n) a job.
 */
public final class ProcessorSharing<T> {
    private final Simulation sim;
    private final ServiceCapacity capacity;
    private final Handler<? super T> onEnd;
    private final Timer timer;
    private final TimeWeighted jobs;
    private final TimeWeighted rate;
    private double[] finish = new double[8];
    private long[] order = new long[8];
    private Object[] subjects = new Object[8];
    private int size;
    private long arrivals;
    private double virtualNow;
    private long lastUpdateNanos;

    ProcessorSharing(Entity owner, String name, ServiceCapacity capacity, Handler<? super T> onEnd) {
        this.sim = owner.simulation();
        this.capacity = capacity;
        this.onEnd = onEnd;
        this.timer = owner.timer(name, this::finishFirst);
        this.jobs = new TimeWeighted(sim.clock());
        this.rate = new TimeWeighted(sim.clock());
    }

    /**
     * Adds a job.
     *
     * @param workNanos processor time that it needs on one processor of full speed, in nanoseconds, not negative
     */
    public void start(T subject, double workNanos) {
        if (!(workNanos >= 0) || workNanos == Double.POSITIVE_INFINITY) {
            throw new SimulationException(timer + ": work must be a finite number of nanoseconds, not " + workNanos);
        }
        advance();
        push(virtualNow + workNanos, subject);
        reschedule();
    }

    /** Ends all jobs unfinished and hands them to {@code dismissed} in order of arrival. */
    public void reset(Consumer<? super T> dismissed) {
        advance();
        Integer[] index = new Integer[size];
        Arrays.setAll(index, i -> i);
        Arrays.sort(index, (a, b) -> Long.compare(order[a], order[b]));
        Object[] gone = new Object[size];
        for (int i = 0; i < gone.length; i++) {
            gone[i] = subjects[index[i]];
        }
        Arrays.fill(subjects, 0, size, null);
        size = 0;
        reschedule();
        for (Object subject : gone) {
            dismissed.accept(cast(subject));
        }
    }

    public int jobs() {
        return size;
    }

    /** Jobs present over time. */
    public TimeWeighted jobsOverTime() {
        return jobs;
    }

    /** Processors at work over time: the rate at which work is done. */
    public TimeWeighted rateOverTime() {
        return rate;
    }

    private void advance() {
        long now = sim.now();
        if (size > 0) {
            virtualNow += (now - lastUpdateNanos) * (capacity.rate(size) / size);
        } else {
            virtualNow = 0;
        }
        lastUpdateNanos = now;
    }

    private void finishFirst() {
        advance();
        T subject = cast(subjects[0]);
        virtualNow = Math.max(virtualNow, finish[0]);
        pop();
        reschedule();
        onEnd.handle(subject);
    }

    private void reschedule() {
        jobs.set(size);
        if (size == 0) {
            rate.set(0);
            timer.cancel();
            return;
        }
        double total = capacity.rate(size);
        rate.set(total);
        double remaining = (finish[0] - virtualNow) * size / total;
        timer.schedule(Math.max(0, (long) Math.ceil(remaining)));
    }

    private void push(double key, T subject) {
        if (size == finish.length) {
            finish = Arrays.copyOf(finish, size * 2);
            order = Arrays.copyOf(order, size * 2);
            subjects = Arrays.copyOf(subjects, size * 2);
        }
        long number = arrivals++;
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(key, number, parent)) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        place(i, key, number, subject);
    }

    private void pop() {
        int last = --size;
        double key = finish[last];
        long number = order[last];
        Object subject = subjects[last];
        subjects[last] = null;
        if (last == 0) {
            return;
        }
        int i = 0;
        for (int child = 1; child < last; child = 2 * i + 1) {
            if (child + 1 < last && before(finish[child + 1], order[child + 1], child)) {
                child++;
            }
            if (before(key, number, child)) {
                break;
            }
            move(child, i);
            i = child;
        }
        place(i, key, number, subject);
    }

    private boolean before(double key, long number, int index) {
        return key < finish[index] || (key == finish[index] && number < order[index]);
    }

    private void move(int from, int to) {
        finish[to] = finish[from];
        order[to] = order[from];
        subjects[to] = subjects[from];
    }

    private void place(int i, double key, long number, Object subject) {
        finish[i] = key;
        order[i] = number;
        subjects[i] = subject;
    }

    @SuppressWarnings("unchecked")
    private T cast(Object subject) {
        return (T) subject;
    }
}
