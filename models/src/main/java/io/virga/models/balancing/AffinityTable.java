package io.virga.models.balancing;

import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What connections or sessions stick to: a hash table with linear probing. Entries that have expired are dropped when it
 * would grow.
 *
 * @param <T> what they stick to
 */
final class AffinityTable<T> {
    private static final int INITIAL_SIZE = 64;

    private final LongSupplier clock;
    private final long lifeNanos;
    private final boolean renewed;
    private long[] keys = new long[INITIAL_SIZE];
    private long[] sinceNanos = new long[INITIAL_SIZE];
    private @Nullable Object[] values = new Object[INITIAL_SIZE];
    private int used;

    /**
     * @param lifeNanos after which an entry has expired
     * @param renewed whether its life begins anew with each use
     */
    AffinityTable(LongSupplier clock, long lifeNanos, boolean renewed) {
        this.clock = clock;
        this.lifeNanos = lifeNanos;
        this.renewed = renewed;
    }

    /** What the key sticks to; null for a key that is not known (any more). */
    @SuppressWarnings("unchecked") // put takes nothing else
    @Nullable
    T get(long key) {
        int i = find(key);
        Object value = values[i];
        long now = clock.getAsLong();
        if (value == null || now - sinceNanos[i] > lifeNanos) {
            return null;
        }
        if (renewed) {
            sinceNanos[i] = now;
        }
        return (T) value;
    }

    void put(long key, T value) {
        int i = find(key);
        if (values[i] == null) {
            if (2 * ++used > values.length) {
                rebuild(null);
                used++;
                i = find(key);
            }
            keys[i] = key;
        }
        values[i] = value;
        sinceNanos[i] = clock.getAsLong();
    }

    /** Drops all that sticks to it. */
    void forget(T value) {
        rebuild(value);
    }

    /** The place of that key, or the free one where it belongs. */
    private int find(long key) {
        int mask = values.length - 1;
        int i = (int) key & mask;
        while (values[i] != null && keys[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }

    /** Keeps what is in use, in a table of at least twice that size and one more. */
    private void rebuild(@Nullable T without) {
        long[] oldKeys = keys;
        long[] oldTimes = sinceNanos;
        @Nullable Object[] oldValues = values;
        int live = 0;
        for (int i = 0; i < oldValues.length; i++) {
            if (Objects.equals(oldValues[i], without) || clock.getAsLong() - oldTimes[i] > lifeNanos) {
                oldValues[i] = null;
            }
            live += oldValues[i] == null ? 0 : 1;
        }
        int size = INITIAL_SIZE;
        while (size < 4 * (live + 1)) {
            size *= 2;
        }
        keys = new long[size];
        sinceNanos = new long[size];
        values = new Object[size];
        used = live;
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != null) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                sinceNanos[at] = oldTimes[i];
                values[at] = oldValues[i];
            }
        }
    }
}
