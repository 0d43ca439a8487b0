package io.virga.models.cache;

import java.util.Arrays;

/** Several lists of keys, each key in at most one of them; adding, moving and taking out take constant time. */
final class KeyLists {
    /** What an empty list begins with. */
    static final int NONE = -1;

    private final int keys;
    // Rings of keys, each closed by a node of its list behind all keys.
    private final int[] next;
    private final int[] previous;

    KeyLists(int keys, int lists) {
        this.keys = keys;
        this.next = new int[keys + lists];
        this.previous = new int[keys + lists];
        Arrays.fill(next, NONE);
        for (int ring = keys; ring < next.length; ring++) {
            next[ring] = ring;
            previous[ring] = ring;
        }
    }

    boolean contains(int key) {
        return next[key] != NONE;
    }

    /** The key that is longest in the list. */
    int first(int list) {
        int first = next[keys + list];
        return first < keys ? first : NONE;
    }

    /** Adds a key that is in no list. */
    void addLast(int list, int key) {
        int ring = keys + list;
        int last = previous[ring];
        next[last] = key;
        previous[key] = last;
        next[key] = ring;
        previous[ring] = key;
    }

    void remove(int key) {
        next[previous[key]] = next[key];
        previous[next[key]] = previous[key];
        next[key] = NONE;
    }
}
