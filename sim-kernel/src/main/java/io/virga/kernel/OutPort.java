package io.virga.kernel;

import org.jspecify.annotations.Nullable;

/** Where an entity sends messages of one type; connected once to the in-port that receives them. */
public final class OutPort<T> {
    private final Entity owner;
    private final String name;
    private @Nullable InPort<T> destination;

    OutPort(Entity owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** @throws SimulationException if the port is connected already */
    public void connect(InPort<T> port) {
        if (destination != null) {
            throw new SimulationException("port " + this + " is connected to " + destination + " already");
        }
        destination = port;
    }

    /** Sends {@code message} to the connected port, to arrive after {@code delayNanos}. */
    public void send(T message, long delayNanos) {
        InPort<T> port = destination;
        if (port == null) {
            throw new SimulationException("port " + this + " is not connected");
        }
        port.schedule(message, delayNanos);
    }

    @Override
    public String toString() {
        return owner.path() + "#" + name;
    }
}
