package io.virga.kernel;

import io.virga.kernel.random.Mix;

/** A named place where an entity goes on: bound once, so that scheduling an event allocates nothing. */
abstract sealed class Continuation<T> permits InPort, Activity, Timer {
    final Simulation sim;
    final Entity owner;
    final String name;
    final long fingerprintKey;

    Continuation(Entity owner, String name) {
        this.sim = owner.simulation();
        this.owner = owner;
        this.name = name;
        this.fingerprintKey = Mix.hash(owner.path() + "#" + name);
    }

    /** Called when the event leaves the list, before {@link #resume}. */
    void begin() {}

    abstract void resume(T subject);

    @Override
    public final String toString() {
        return owner.path() + "#" + name;
    }
}
