package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Egalitarian processor sharing: all jobs present progress at the same rate, {@code capacity.rate(n) / n}.
 *
 * <p>A virtual clock runs at the rate of a single job, so that a job that arrives with work {@code w} ends when the clock
 * has advanced by {@code w}; arrivals and departures change the speed of the clock and never the order of the jobs
 * present (Kleinrock, Queueing Systems II, 1976, section 4.4). One timer, O(log n) a job, no allocation.
 */
public final class ProcessorSharing<T> {
    /** Reading of the virtual clock at which it is set back: 2^43 ns, where a double still tells 2 ps apart. */
    private static final double SET_BACK = 0x1.0p43;

    private final Simulation sim;
    private final Handler<? super T> onEnd;
    private final Timer timer;
    private final TimeWeighted jobs;
    private final TimeWeighted rate;
    private final FinishHeap<T> present = new FinishHeap<>();
    private ServiceCapacity capacity;
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
    public void start(T job, double workNanos) {
        if (!(workNanos >= 0) || workNanos == Double.POSITIVE_INFINITY) {
            throw new SimulationException(timer + ": work must be a finite number of nanoseconds, not " + workNanos);
        }
        advance();
        present.add(job, virtualNow + workNanos);
        reschedule();
    }

    /** From now on the servers work at that capacity; jobs present keep what they have got. */
    public void changeCapacity(ServiceCapacity newCapacity) {
        advance();
        capacity = newCapacity;
        reschedule();
    }

    /**
     * Takes a job out unfinished; the others go on without it.
     *
     * @return the work that is left of it, in nanoseconds of one processor of full speed
     * @throws SimulationException if it is not here
     */
    public double stop(T job) {
        advance();
        double finish = present.remove(job);
        if (Double.isNaN(finish)) {
            throw new SimulationException(timer + ": " + job + " is not here to be stopped");
        }
        double left = Math.max(0, finish - virtualNow);
        reschedule();
        return left;
    }

    /**
     * The job with the greatest key, among equal ones the last to arrive.
     *
     * @throws java.util.NoSuchElementException if no job is present
     */
    public T greatest(ToLongFunction<? super T> key) {
        if (present.size() == 0) {
            throw new NoSuchElementException(timer + " has no jobs");
        }
        return present.greatest(key);
    }

    /** Ends all jobs unfinished and hands them to {@code dismissed} in order of arrival. */
    @SuppressWarnings("unchecked")
    public void reset(Consumer<? super T> dismissed) {
        advance();
        Object[] gone = present.removeAll();
        reschedule();
        for (Object job : gone) {
            dismissed.accept((T) job);
        }
    }

    public int jobs() {
        return present.size();
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
        int n = present.size();
        virtualNow = n == 0 ? 0 : virtualNow + (now - lastUpdateNanos) * (capacity.rate(n) / n);
        lastUpdateNanos = now;
        if (virtualNow > SET_BACK) {
            present.shift(virtualNow);
            virtualNow = 0;
        }
    }

    private void finishFirst() {
        advance();
        virtualNow = Math.max(virtualNow, present.firstFinish());
        T job = present.removeFirst();
        reschedule();
        onEnd.handle(job);
    }

    private void reschedule() {
        int n = present.size();
        jobs.set(n);
        if (n == 0) {
            rate.set(0);
            timer.cancel();
            return;
        }
        double total = capacity.rate(n);
        rate.set(total);
        if (total == 0) {
            // Everything stands still until the capacity changes.
            timer.cancel();
            return;
        }
        double remaining = (present.firstFinish() - virtualNow) * n / total;
        timer.schedule(Math.max(0, (long) Math.ceil(remaining)));
    }
}
