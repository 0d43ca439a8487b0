package io.virga.kernel;

import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/** The lowest key first, then the first come. */
final class KeyedLine<T> implements WaitingLine<T> {
    private record Place<T>(T claimant, int demand, long key, long arrival) implements Comparable<Place<T>> {
        @Override
        public int compareTo(Place<T> other) {
            return key != other.key ? Long.compare(key, other.key) : Long.compare(arrival, other.arrival);
        }
    }

    private final ToLongFunction<? super T> key;
    private final PriorityQueue<Place<T>> places = new PriorityQueue<>();
    private long arrivals;

    KeyedLine(ToLongFunction<? super T> key) {
        this.key = key;
    }

    @Override
    public void add(T claimant, int demand) {
        places.add(new Place<>(claimant, demand, key.applyAsLong(claimant), arrivals++));
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public T first() {
        return places.element().claimant;
    }

    @Override
    public int firstDemand() {
        return places.element().demand;
    }

    @Override
    public void removeFirst() {
        places.remove();
    }

    @Override
    public boolean remove(T claimant) {
        return places.removeIf(place -> place.claimant == claimant);
    }
}
