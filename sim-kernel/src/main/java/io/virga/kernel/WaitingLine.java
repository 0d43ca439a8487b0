package io.virga.kernel;

/** Claimants that wait, in an order that a {@link QueueDiscipline} decides. */
interface WaitingLine<T> {
    void add(T claimant, int demand);

    int size();

    /** The claimant whose turn it is; there must be one. */
    T first();

    /** What that claimant waits for. */
    int firstDemand();

    void removeFirst();

    /** Takes the claimant out wherever it stands; false when it is not there. */
    boolean remove(T claimant);
}
