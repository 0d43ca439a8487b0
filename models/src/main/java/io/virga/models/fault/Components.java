package io.virga.models.fault;

/**
 * Equal things of which each can fail by itself, numbered from 0. A description: a component need not exist before it is
 * asked for.
 */
public interface Components {
    /** The most there can ever be, at least 1. */
    int bound();

    /** How many there are now, at most {@link #bound}. */
    default int size() {
        return bound();
    }

    /** Whether there is one of that number now. */
    default boolean isThere(int number) {
        return number < size();
    }

    /** The failure of one of them, which is there. */
    Fault fault(int number);
}
