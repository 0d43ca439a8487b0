package io.virga.kernel;

/** Something that takes time: holds a subject for a duration, then hands it to its handler. */
public final class Activity<T> extends Continuation<T> {
    Activity(Entity owner, String name, Handler<? super T> onEnd) {
        super(owner, name, onEnd);
    }

    /** Among events of one time those of the lower priority come first; 0 unless told, from −128 to 127. */
    public Activity<T> withPriority(int priority) {
        setPriority(priority);
        return this;
    }

    /**
     * Holds {@code subject} for {@code durationNanos}; any number of subjects may be held at a time.
     *
     * @throws SimulationException if the duration is negative or overflows the clock
     */
    public void hold(T subject, long durationNanos) {
        sim.schedule(this, subject, durationNanos);
    }
}
