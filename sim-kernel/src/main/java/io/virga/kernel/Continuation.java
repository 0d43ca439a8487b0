package io.virga.kernel;

import io.virga.kernel.random.Mix;
import org.jspecify.annotations.Nullable;

/** A named place where an entity goes on: bound once, so that scheduling an event allocates nothing. */
abstract sealed class Continuation<T> permits InPort, Activity, Timer {
    static final int UNNUMBERED = -1;

    private static final int PRIORITY_SHIFT = 56;

    final Simulation sim;
    final Entity owner;
    final String name;
    /** The continuation that the owner had before this one. */
    final @Nullable Continuation<?> before;

    /** Number of this continuation in its simulation; {@link #UNNUMBERED} while the simulation does not know it. */
    int number;

    /** Events that are on their way here, expiries of timers not counted. */
    int pending;

    final long fingerprintKey;
    final Handler<? super T> handler;

    /** Upper bits of the order of each event that goes here; the lower ones number the events. */
    long priorityBits;

    private @Nullable Class<?> subjectClass;
    private boolean subjectIsIdentified;

    Continuation(Entity owner, String name, Handler<? super T> handler) {
        this.sim = owner.simulation();
        this.owner = owner;
        this.name = name;
        this.handler = handler;
        this.fingerprintKey = Mix.hash(owner.path() + "#" + name);
        this.before = owner.add(this);
        this.number = sim.register(this);
    }

    final void setPriority(int priority) {
        if (priority < Byte.MIN_VALUE || priority > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("an event priority must lie between -128 and 127, not " + priority);
        }
        priorityBits = (long) priority << PRIORITY_SHIFT;
    }

    /** Number of the subject, or 0. Remembers the class, since asking for an interface that is absent is slow. */
    final long idOf(Object subject) {
        if (subject.getClass() != subjectClass) {
            subjectClass = subject.getClass();
            subjectIsIdentified = subject instanceof Identified;
        }
        return subjectIsIdentified ? ((Identified) subject).id() : 0;
    }

    @Override
    public final String toString() {
        return owner.path() + "#" + name;
    }
}
