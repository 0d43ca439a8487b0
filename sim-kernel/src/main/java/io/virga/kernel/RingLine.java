package io.virga.kernel;

import org.jspecify.annotations.Nullable;

/** First or last come, first served, in a ring that grows. */
final class RingLine<T> implements WaitingLine<T> {
    private final boolean lastComeFirst;
    private @Nullable Object[] claimants = new Object[8];
    private int[] demands = new int[8];
    private int start;
    private int size;

    RingLine(boolean lastComeFirst) {
        this.lastComeFirst = lastComeFirst;
    }

    @Override
    public void add(T claimant, int demand) {
        if (size == demands.length) {
            grow();
        }
        int place = place(size++);
        claimants[place] = claimant;
        demands[place] = demand;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public T first() {
        return (T) claimants[place(turn())];
    }

    @Override
    public int firstDemand() {
        return demands[place(turn())];
    }

    @Override
    public void removeFirst() {
        claimants[place(turn())] = null;
        if (!lastComeFirst) {
            start = place(1);
        }
        size--;
    }

    @Override
    public boolean remove(T claimant) {
        for (int i = 0; i < size; i++) {
            if (claimants[place(i)] == claimant) {
                closeGap(i);
                return true;
            }
        }
        return false;
    }

    private void closeGap(int gap) {
        for (int i = gap; i < size - 1; i++) {
            claimants[place(i)] = claimants[place(i + 1)];
            demands[place(i)] = demands[place(i + 1)];
        }
        claimants[place(--size)] = null;
    }

    private int turn() {
        return lastComeFirst ? size - 1 : 0;
    }

    /** The length is a power of two. */
    private int place(int index) {
        return (start + index) & (demands.length - 1);
    }

    private void grow() {
        Object[] moreClaimants = new Object[2 * size];
        int[] moreDemands = new int[2 * size];
        for (int i = 0; i < size; i++) {
            moreClaimants[i] = claimants[place(i)];
            moreDemands[i] = demands[place(i)];
        }
        claimants = moreClaimants;
        demands = moreDemands;
        start = 0;
    }
}
