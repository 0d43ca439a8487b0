package io.virga.kernel;

/** Where messages of one type reach an entity. One port a message type: no tags, no casts. */
public final class InPort<T> extends Continuation<T> {
    private final Handler<? super T> onArrival;

    InPort(Entity owner, String name, Handler<? super T> onArrival) {
        super(owner, name);
        this.onArrival = onArrival;
    }

    /**
     * Sends {@code message} to this port, to arrive after {@code delayNanos}.
     *
     * @throws SimulationException if the delay is negative or overflows the clock
     */
    public void schedule(T message, long delayNanos) {
        sim.schedule(this, message, delayNanos);
    }

    @Override
    void resume(T message) {
        onArrival.handle(message);
    }
}
