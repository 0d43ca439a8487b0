package io.virga.models.messaging;

/** The deduplication keys of the messages that a FIFO queue took in the last five minutes. */
final class DeduplicationWindow {
    /** How long a key is remembered, nanoseconds (SQS Developer Guide, "Exactly-once processing"). */
    static final long WINDOW_NANOS = 300_000_000_000L;

    private static final int FIRST_CAPACITY = 64;

    // A ring of the keys in the order of their times, and a hash table with linear probing of places in the ring, plus
    // 1.
    private long[] keys = new long[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private int[] table = new int[2 * FIRST_CAPACITY];
    private int head;
    private int size;

    /** Whether the key is new; it is remembered from now on. Times never go back. */
    boolean admits(long key, long nowNanos) {
        while (size > 0 && nowNanos - times[head] >= WINDOW_NANOS) {
            forget(keys[head]);
            head = (head + 1) & (keys.length - 1);
            size--;
        }
        int place = place(key);
        if (table[place] != 0) {
            return false;
        }
        if (size == keys.length) {
            grow();
            place = place(key);
        }
        int tail = (head + size++) & (keys.length - 1);
        keys[tail] = key;
        times[tail] = nowNanos;
        table[place] = tail + 1;
        return true;
    }

    private int home(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (table.length - 1);
    }

    /** Where the key is in the table, or the empty place where it would be. */
    private int place(long key) {
        int place = home(key);
        while (table[place] != 0 && keys[table[place] - 1] != key) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** Empties the place of the key; those behind it that were pushed on move up. */
    private void forget(long key) {
        int mask = table.length - 1;
        int hole = place(key);
        int probe = hole;
        while (true) {
            probe = (probe + 1) & mask;
            if (table[probe] == 0) {
                break;
            }
            int home = home(keys[table[probe] - 1]);
            if (((probe - home) & mask) >= ((probe - hole) & mask)) {
                table[hole] = table[probe];
                hole = probe;
            }
        }
        table[hole] = 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldTimes = times;
        keys = new long[2 * oldKeys.length];
        times = new long[keys.length];
        table = new int[2 * keys.length];
        for (int i = 0; i < size; i++) {
            int from = (head + i) & (oldKeys.length - 1);
            keys[i] = oldKeys[from];
            times[i] = oldTimes[from];
            table[place(keys[i])] = i + 1;
        }
        head = 0;
    }
}
