package io.virga.kernel;

/** At most one pending expiry, which can be moved and cancelled without leaving anything behind. */
public final class Timer extends Continuation<Timer> {
    private final Runnable onExpiry;
    /** Slot of the pending event in the future-event list, or -1. */
    int slot = -1;

    Timer(Entity owner, String name, Runnable onExpiry) {
        super(owner, name);
        this.onExpiry = onExpiry;
    }

    /** Expires after {@code delayNanos}; a pending expiry is moved. */
    public void schedule(long delayNanos) {
        sim.schedule(this, delayNanos);
    }

    /** Does nothing when no expiry is pending. */
    public void cancel() {
        sim.cancel(this);
    }

    public boolean isScheduled() {
        return slot >= 0;
    }

    @Override
    void begin() {
        slot = -1;
    }

    @Override
    void resume(Timer self) {
        onExpiry.run();
    }
}
