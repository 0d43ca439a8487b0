package io.virga.kernel;

import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.List;

/** Any claimant, each as likely as the next; drawn when a unit gets free and kept until it is granted. */
final class RandomLine<T> implements WaitingLine<T> {
    private static final int UNDECIDED = -1;

    private record Place<T>(T claimant, int demand) {}

    private final RandomStream stream;
    private final List<Place<T>> places = new ArrayList<>();
    private int turn = UNDECIDED;

    RandomLine(RandomStream stream) {
        this.stream = stream;
    }

    @Override
    public void add(T claimant, int demand) {
        places.add(new Place<>(claimant, demand));
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public T first() {
        return places.get(turn()).claimant;
    }

    @Override
    public int firstDemand() {
        return places.get(turn()).demand;
    }

    @Override
    public void removeFirst() {
        remove(turn());
    }

    @Override
    public boolean remove(T claimant) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).claimant == claimant) {
                remove(i);
                return true;
            }
        }
        return false;
    }

    private void remove(int index) {
        places.set(index, places.get(places.size() - 1));
        places.remove(places.size() - 1);
        turn = UNDECIDED;
    }

    private int turn() {
        if (turn == UNDECIDED) {
            turn = stream.nextInt(places.size());
        }
        return turn;
    }
}
