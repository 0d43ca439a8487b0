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

    /** The failure of one of them. */
    Fault fault(int number);
}
