package io.virga.kernel;

/** Where messages of one type reach an entity. One port a message type: no tags, no casts. */
public final class InPort<T> extends Continuation<T> {
    InPort(Entity owner, String name, Handler<? super T> onArrival) {
        super(owner, name, onArrival);
    }

    /** Among events of one time those of the lower priority come first; 0 unless told, from −128 to 127. */
    public InPort<T> withPriority(int priority) {
        setPriority(priority);
        return this;
    }

    /**
     * Sends {@code message} to this port, to arrive after {@code delayNanos}.
     *
     * @throws SimulationException if the delay is negative or overflows the clock
     */
    public void schedule(T message, long delayNanos) {
        sim.schedule(this, message, delayNanos);
    }
}
