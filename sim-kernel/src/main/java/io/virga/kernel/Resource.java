package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pool of equal units with a queue; a grant calls its handler at once, at the time of request or release. */
public final class Resource<T> {
    private final Entity owner;
    private final String name;
    private final int units;
    private final Handler<? super T> onGrant;
    private final ArrayDeque<T> queue = new ArrayDeque<>();
    private final TimeWeighted busy;
    private final TimeWeighted waiting;
    private int held;

    Resource(Entity owner, String name, int units, Handler<? super T> onGrant) {
        if (units < 1) {
            throw new SimulationException(
                    "resource " + owner.path() + "#" + name + " needs at least one unit, not " + units);
        }
        this.owner = owner;
        this.name = name;
        this.units = units;
        this.onGrant = onGrant;
        this.busy = new TimeWeighted(owner.simulation().clock());
        this.waiting = new TimeWeighted(owner.simulation().clock());
    }

    /** Grants a unit now if one is free, else puts the claimant at the end of the queue. */
    public void request(T claimant) {
        if (held < units) {
            busy.set(++held);
            onGrant.handle(claimant);
            return;
        }
        if (queue.size() >= owner.simulation().limits().queueLength()) {
            throw new SimulationException("queue of " + this + " passed its limit of " + queue.size() + " claimants");
        }
        queue.add(claimant);
        waiting.set(queue.size());
    }

    /** Gives one unit back; the first claimant in the queue gets it at once. */
    public void release() {
        if (held == 0) {
            throw new SimulationException("resource " + this + " released a unit that was never held");
        }
        @Nullable T next = queue.poll();
        if (next == null) {
            busy.set(--held);
        } else {
            waiting.set(queue.size());
            onGrant.handle(next);
        }
    }

    /** Empties the pool: forgets the holders and hands each waiting claimant to {@code dismissed} in queue order. */
    public void reset(Consumer<? super T> dismissed) {
        held = 0;
        busy.set(0);
        for (T claimant = queue.poll(); claimant != null; claimant = queue.poll()) {
            dismissed.accept(claimant);
        }
        waiting.set(0);
    }

    public int units() {
        return units;
    }

    public int held() {
        return held;
    }

    public int queueLength() {
        return queue.size();
    }

    /** Units held over time. */
    public TimeWeighted busy() {
        return busy;
    }

    /** Claimants waiting over time. */
    public TimeWeighted waiting() {
        return waiting;
    }

    @Override
    public String toString() {
        return owner.path() + "#" + name;
    }
}
