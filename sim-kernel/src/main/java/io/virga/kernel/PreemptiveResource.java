package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * A pool of equal units that a more urgent claimant takes away from a less urgent holder. Who is interrupted goes back to
 * the place in the queue that it had, and its service begins again when a unit is free; what was done already is the
 * holder's to remember (resume) or to forget (repeat).
 */
public final class PreemptiveResource<T> {
    /** What claimants do with a unit. */
    public interface Service<T> {
        /** A unit is granted, for the first time or again. */
        void begin(T claimant);

        /** The unit is taken away; the claimant waits again. */
        void interrupt(T claimant);
    }

    private record Claim<T>(T claimant, long priority, long arrival) implements Comparable<Claim<T>> {
        @Override
        public int compareTo(Claim<T> other) {
            return priority != other.priority
                    ? Long.compare(priority, other.priority)
                    : Long.compare(arrival, other.arrival);
        }
    }

    private final Entity owner;
    private final String name;
    private final int units;
    private final ToLongFunction<? super T> priority;
    private final Service<? super T> service;
    private final TreeSet<Claim<T>> holders = new TreeSet<>();
    private final TreeSet<Claim<T>> queue = new TreeSet<>();
    private final TimeWeighted busy;
    private final TimeWeighted waiting;
    private long arrivals;

    PreemptiveResource(
            Entity owner, String name, int units, ToLongFunction<? super T> priority, Service<? super T> service) {
        if (units < 1) {
            throw new SimulationException(
                    "resource " + owner.path() + "#" + name + " needs at least one unit, not " + units);
        }
        this.owner = owner;
        this.name = name;
        this.units = units;
        this.priority = priority;
        this.service = service;
        this.busy = new TimeWeighted(owner.simulation().clock());
        this.waiting = new TimeWeighted(owner.simulation().clock());
    }

    /** Grants a unit if one is free or held by a less urgent claimant, else puts the claimant into the queue. */
    public void request(T claimant) {
        if (queue.size() >= owner.simulation().limits().queueLength()) {
            throw error("the queue passed its limit of " + queue.size() + " claimants");
        }
        queue.add(new Claim<>(claimant, priority.applyAsLong(claimant), arrivals++));
        if (holders.size() == units && queue.first().priority < holders.last().priority) {
            Claim<T> interrupted = holders.pollLast();
            queue.add(interrupted);
            service.interrupt(interrupted.claimant);
        }
        serve();
    }

    /**
     * Gives the unit back.
     *
     * @throws SimulationException if the claimant holds none
     */
    public void release(T claimant) {
        if (!holders.removeIf(claim -> claim.claimant == claimant)) {
            throw error(claimant + " released a unit that it does not hold");
        }
        serve();
    }

    /** Takes a claimant that gave up out of the queue (it reneges); false when it does not wait here. */
    public boolean withdraw(T claimant) {
        boolean waited = queue.removeIf(claim -> claim.claimant == claimant);
        waiting.set(queue.size());
        return waited;
    }

    private void serve() {
        List<T> granted = new ArrayList<>(1);
        while (holders.size() < units && !queue.isEmpty()) {
            Claim<T> next = queue.pollFirst();
            holders.add(next);
            granted.add(next.claimant);
        }
        waiting.set(queue.size());
        busy.set(holders.size());
        granted.forEach(service::begin);
    }

    public int held() {
        return holders.size();
    }

    public int queueLength() {
        return queue.size();
    }

    /** Units held over time. */
    public TimeWeighted busy() {
        return busy;
    }

    /** Claimants waiting over time, interrupted ones included. */
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
