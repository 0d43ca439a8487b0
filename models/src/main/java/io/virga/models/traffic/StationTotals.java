package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;

/**
 * What all stations of one resource did together since the last {@link #restart}: the two sides of Little's law and of
 * the utilisation law, counted apart.
 */
public final class StationTotals {
    private final Simulation sim;
    private final TimeWeighted present;
    private final TimeWeighted busyVcpus;
    private final ConnectionTotals connections;
    private int presentNow;
    private double busyNow;
    private long callsEver;
    private long errorsEver;
    private long arrivals;
    private long completions;
    private long refused;
    private long interrupted;
    private long dequeued;
    private long leftQueue;
    private long queuedNanos;
    private long sojournNanos;
    private double cpuNanos;
    /** Sum of the arrival times of those present; it may wrap around, differences of it do not. */
    private long presentSinceNanos;
    /** What those present at the restart had spent here before it. */
    private long spentBeforeNanos;

    public StationTotals(Simulation sim) {
        this.sim = sim;
        this.present = new TimeWeighted(sim::now);
        this.busyVcpus = new TimeWeighted(sim::now);
        this.connections = new ConnectionTotals(sim);
    }

    /** Forgets the past; those present stay. */
    public void restart() {
        present.restart();
        busyVcpus.restart();
        connections.restart();
        arrivals = 0;
        completions = 0;
        refused = 0;
        interrupted = 0;
        dequeued = 0;
        leftQueue = 0;
        queuedNanos = 0;
        sojournNanos = 0;
        cpuNanos = 0;
        spentBeforeNanos = spentByThosePresent();
    }

    public void arrive() {
        callsEver++;
        arrivals++;
        presentSinceNanos += sim.now();
        present.set(++presentNow);
    }

    public void complete(long sojourn) {
        completions++;
        depart(sojourn);
    }

    void interrupt(long sojourn) {
        interrupted++;
        depart(sojourn);
    }

    /** A call left the queue without having got a worker. */
    void leaveQueue(long sojourn) {
        leftQueue++;
        queued(sojourn);
        depart(sojourn);
    }

    private void depart(long sojourn) {
        sojournNanos += sojourn;
        presentSinceNanos -= sim.now() - sojourn;
        present.set(--presentNow);
    }

    void fail() {
        errorsEver++;
    }

    void refuse() {
        callsEver++;
        refused++;
    }

    void queued(long nanos) {
        dequeued++;
        queuedNanos += nanos;
    }

    /** A call that had been interrupted got a worker again. */
    void queuedAgain(long nanos) {
        queuedNanos += nanos;
    }

    void worked(double nanos) {
        cpuNanos += nanos;
    }

    void busy(double change) {
        busyNow += change;
        busyVcpus.set(busyNow);
    }

    /** What the connection pools did through which they call. */
    public ConnectionTotals connections() {
        return connections;
    }

    /** Calls that came since the beginning, refused ones included; a restart does not forget them. */
    public long callsEver() {
        return callsEver;
    }

    /** Errors with which calls were answered since the beginning; a restart does not forget them. */
    public long errorsEver() {
        return errorsEver;
    }

    public long arrivals() {
        return arrivals;
    }

    public long completions() {
        return completions;
    }

    /** Calls that got a worker, or gave up waiting for one. */
    public long dequeued() {
        return dequeued;
    }

    /** Calls that waited so long for a worker that they left without one. */
    public long leftQueue() {
        return leftQueue;
    }

    /** Calls turned away: full queue, throttled, not serving. */
    public long refused() {
        return refused;
    }

    /** Calls that the station took with it when it stopped. */
    public long interrupted() {
        return interrupted;
    }

    /** Calls present over time, waiting ones included. */
    public TimeWeighted present() {
        return present;
    }

    /** vCPUs at work over time. */
    public TimeWeighted busyVcpus() {
        return busyVcpus;
    }

    /** Time that calls waited for a worker, interrupted ones again, summed when they got it or gave up. */
    public long queuedNanos() {
        return queuedNanos;
    }

    /** Time from arrival to departure, summed at departure. */
    public long sojournNanos() {
        return sojournNanos;
    }

    /**
     * Time that calls were here since the restart, whether they have left or not: by Little's law the integral of {@link
     * #present}.
     */
    public long spentNanos() {
        return sojournNanos + spentByThosePresent() - spentBeforeNanos;
    }

    private long spentByThosePresent() {
        return presentNow * sim.now() - presentSinceNanos;
    }

    /** Work done by finished jobs, in nanoseconds of a full-speed processor. */
    public double cpuNanos() {
        return cpuNanos;
    }
}
