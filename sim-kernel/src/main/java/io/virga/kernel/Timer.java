package io.virga.kernel;

/** At most one pending expiry, which can be moved and cancelled without leaving anything behind. */
public final class Timer extends Continuation<Timer> {
    Timer(Entity owner, String name, Runnable onExpiry) {
        super(owner, name, timer -> onExpiry.run());
    }

    /** Among events of one time those of the lower priority come first; 0 unless told, from −128 to 127. */
    public Timer withPriority(int priority) {
        setPriority(priority);
        return this;
    }

    /**
     * Expires after {@code delayNanos}; a pending expiry is moved.
     *
     * @throws SimulationException if the delay is negative or overflows the clock
     */
    public void schedule(long delayNanos) {
        sim.schedule(this, delayNanos);
    }

    /** Does nothing when no expiry is pending. */
    public void cancel() {
        sim.cancel(this);
    }

    public boolean isScheduled() {
        return sim.isScheduled(this);
    }
}
