package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * An amount of something uniform in a bounded vessel: bytes, credits, litres. Takers wait until there is enough, givers
 * until there is room, each in order of arrival.
 */
public final class Container<T> {
    private record Claim<T>(T claimant, long amount) {}

    private final Entity owner;
    private final String name;
    private final long capacity;
    private final Handler<? super T> onDone;
    private final Deque<Claim<T>> takers = new ArrayDeque<>();
    private final Deque<Claim<T>> givers = new ArrayDeque<>();
    private final TimeWeighted level;
    private long amount;

    Container(Entity owner, String name, long capacity, Handler<? super T> onDone) {
        if (capacity < 1) {
            throw new SimulationException(
                    "container " + owner.path() + "#" + name + " needs a positive capacity, not " + capacity);
        }
        this.owner = owner;
        this.name = name;
        this.capacity = capacity;
        this.onDone = onDone;
        this.level = new TimeWeighted(owner.simulation().clock());
    }

    /** Takes the amount as soon as it is there and nobody who came before waits; then the handler is called. */
    public void take(T claimant, long wanted) {
        takers.add(claim(claimant, wanted));
        exchange();
    }

    /** Gives the amount as soon as it fits and nobody who came before waits; then the handler is called. */
    public void give(T claimant, long given) {
        givers.add(claim(claimant, given));
        exchange();
    }

    private Claim<T> claim(T claimant, long claimed) {
        if (claimed < 1 || claimed > capacity) {
            throw new SimulationException("at " + owner.now() + " ns container " + this + " of capacity " + capacity
                    + ": " + claimant + " claims " + claimed);
        }
        return new Claim<>(claimant, claimed);
    }

    private void exchange() {
        for (Claim<T> next = next(); next != null; next = next()) {
            level.set(amount);
            onDone.handle(next.claimant);
        }
    }

    private @Nullable Claim<T> next() {
        Claim<T> giver = givers.peek();
        if (giver != null && giver.amount <= capacity - amount) {
            amount += giver.amount;
            return givers.remove();
        }
        Claim<T> taker = takers.peek();
        if (taker != null && taker.amount <= amount) {
            amount -= taker.amount;
            return takers.remove();
        }
        return null;
    }

    public long amount() {
        return amount;
    }

    /** Amount over time. */
    public TimeWeighted level() {
        return level;
    }

    @Override
    public String toString() {
        return owner.path() + "#" + name;
    }
}
