package io.virga.kernel;

/** Something that takes time: holds a subject for a duration, then hands it to its handler. */
public final class Activity<T> extends Continuation<T> {
    private final Handler<? super T> onEnd;

    Activity(Entity owner, String name, Handler<? super T> onEnd) {
        super(owner, name);
        this.onEnd = onEnd;
    }

    /** Holds {@code subject} for {@code durationNanos}; any number of subjects may be held at a time. */
    public void hold(T subject, long durationNanos) {
        sim.schedule(this, subject, durationNanos);
    }

    @Override
    void resume(T subject) {
        onEnd.handle(subject);
    }
}
