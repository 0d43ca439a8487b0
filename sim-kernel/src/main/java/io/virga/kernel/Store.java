package io.virga.kernel;

import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Distinct items in a room of bounded capacity: takers wait for an item that they want, items wait at the door while the
 * room is full. Both are served in order of arrival.
 *
 * @param <I> items
 * @param <C> takers
 */
public final class Store<I, C> {
    /** An item reaches a taker. */
    @FunctionalInterface
    public interface Delivery<I, C> {
        void deliver(I item, C taker);
    }

    private record Wish<I, C>(C taker, Predicate<? super I> wanted) {}

    private final Entity owner;
    private final String name;
    private final int capacity;
    private final Delivery<? super I, ? super C> onTake;
    private final Deque<I> items = new ArrayDeque<>();
    private final Deque<I> door = new ArrayDeque<>();
    private final Deque<Wish<I, C>> wishes = new ArrayDeque<>();
    private final TimeWeighted level;

    Store(Entity owner, String name, int capacity, Delivery<? super I, ? super C> onTake) {
        if (capacity < 1) {
            throw new SimulationException(
                    "store " + owner.path() + "#" + name + " needs room for at least one item, not " + capacity);
        }
        this.owner = owner;
        this.name = name;
        this.capacity = capacity;
        this.onTake = onTake;
        this.level = new TimeWeighted(owner.simulation().clock());
    }

    /** Puts the item in, or lets it wait at the door while the store is full. */
    public void put(I item) {
        if (door.size() >= owner.simulation().limits().queueLength()) {
            throw new SimulationException(
                    "at " + owner.now() + " ns store " + this + ": more than " + door.size() + " items wait to get in");
        }
        door.add(item);
        exchange();
    }

    /** Delivers the first item now if there is one, else when one comes. */
    public void take(C taker) {
        take(taker, item -> true);
    }

    /** Delivers the first item that is wanted now if there is one, else when one comes. */
    public void take(C taker, Predicate<? super I> wanted) {
        wishes.add(new Wish<>(taker, wanted));
        exchange();
    }

    /** Forgets a taker that gave up waiting; false when it does not wait here. */
    public boolean withdraw(C taker) {
        return wishes.removeIf(wish -> wish.taker == taker);
    }

    private void exchange() {
        do {
            while (items.size() < capacity && !door.isEmpty()) {
                items.add(door.remove());
            }
            level.set(items.size());
        } while (deliverOne());
    }

    private boolean deliverOne() {
        for (Iterator<Wish<I, C>> waiting = wishes.iterator(); waiting.hasNext(); ) {
            Wish<I, C> wish = waiting.next();
            for (Iterator<I> stored = items.iterator(); stored.hasNext(); ) {
                I item = stored.next();
                if (wish.wanted.test(item)) {
                    waiting.remove();
                    stored.remove();
                    onTake.deliver(item, wish.taker);
                    return true;
                }
            }
        }
        return false;
    }

    public int size() {
        return items.size();
    }

    /** Items that wait at the door. */
    public int waitingItems() {
        return door.size();
    }

    public int waitingTakers() {
        return wishes.size();
    }

    /** Items inside over time. */
    public TimeWeighted level() {
        return level;
    }

    @Override
    public String toString() {
        return owner.path() + "#" + name;
    }
}
