package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.function.Consumer;

/**
 * A pool of equal units with a queue; a grant calls its handler at once, at the time of request or release.
 *
 * <p>Claimants are served strictly in the order of the queue: one that waits for several units keeps those behind it
 * waiting, so that it cannot starve.
 */
public final class Resource<T> {
    private final Entity owner;
    private final String name;
    private final int units;
    private final Handler<? super T> onGrant;
    private final WaitingLine<T> line;
    private final TimeWeighted busy;
    private final TimeWeighted waiting;
    private int held;

    Resource(Entity owner, String name, int units, QueueDiscipline<T> discipline, Handler<? super T> onGrant) {
        if (units < 1) {
            throw new SimulationException(
                    "resource " + owner.path() + "#" + name + " needs at least one unit, not " + units);
        }
        this.owner = owner;
        this.name = name;
        this.units = units;
        this.onGrant = onGrant;
        this.line = discipline.open();
        this.busy = new TimeWeighted(owner.simulation().clock());
        this.waiting = new TimeWeighted(owner.simulation().clock());
    }

    /** Grants a unit now if one is free and nobody waits, else puts the claimant into the queue. */
    public void request(T claimant) {
        request(claimant, 1);
    }

    /**
     * Grants that many units now if they are free and nobody waits, else puts the claimant into the queue.
     *
     * @throws SimulationException if the resource has fewer units, or the queue passes its limit
     */
    public void request(T claimant, int demand) {
        if (demand < 1 || demand > units) {
            throw error(claimant + " asks for " + demand + " of " + units + " units");
        }
        if (line.size() == 0 && held + demand <= units) {
            held += demand;
            recordBusy();
            onGrant.handle(claimant);
            return;
        }
        if (line.size() >= owner.simulation().limits().queueLength()) {
            throw error("the queue passed its limit of " + line.size() + " claimants");
        }
        line.add(claimant, demand);
        waiting.set(line.size());
    }

    /** Gives one unit back; who is first in the queue gets it at once. */
    public void release() {
        release(1);
    }

    /**
     * Gives units back, which go to the queue at once.
     *
     * @throws SimulationException if fewer are held
     */
    public void release(int returned) {
        if (returned < 1 || returned > held) {
            throw error("released " + returned + " units that were never held: " + held + " are");
        }
        held -= returned;
        grantWaiting();
        recordBusy();
    }

    private void grantWaiting() {
        while (line.size() > 0 && held + line.firstDemand() <= units) {
            T next = line.first();
            held += line.firstDemand();
            line.removeFirst();
            waiting.set(line.size());
            recordBusy();
            onGrant.handle(next);
        }
    }

    private void recordBusy() {
        if (busy.value() != held) {
            busy.set(held);
        }
    }

    /** Takes a claimant that gave up waiting out of the queue (it reneges); false when it does not wait here. */
    public boolean withdraw(T claimant) {
        boolean waited = line.remove(claimant);
        if (waited) {
            waiting.set(line.size());
            // The one behind may fit where this one did not.
            grantWaiting();
        }
        return waited;
    }

    /** Empties the pool: forgets the holders and hands each waiting claimant to {@code dismissed} in queue order. */
    public void reset(Consumer<? super T> dismissed) {
        held = 0;
        busy.set(0);
        while (line.size() > 0) {
            T claimant = line.first();
            line.removeFirst();
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
        return line.size();
    }

    /** Units held over time. */
    public TimeWeighted busy() {
        return busy;
    }

    /** Claimants waiting over time. */
    public TimeWeighted waiting() {
        return waiting;
    }

    private SimulationException error(String what) {
        return new SimulationException("at " + owner.now() + " ns resource " + this + ": " + what);
    }

    @Override
    public String toString() {
        return owner.path() + "#" + name;
    }
}
