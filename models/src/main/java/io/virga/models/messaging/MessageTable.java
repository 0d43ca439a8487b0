package io.virga.models.messaging;

import java.util.Arrays;

/**
 * The messages of a queue, as columns of primitive values: ten million of them have to fit beside a simulation. A message
 * has a slot for as long as it is in the queue, and a generation that tells each receipt of it from all others.
 */
final class MessageTable {
    /** No slot. */
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 64;
    private static final int SLOT_BITS = 32;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] kinds = new int[FIRST_CAPACITY];
    private int[] sizes = new int[FIRST_CAPACITY];
    private int[] groups = new int[FIRST_CAPACITY];
    private int[] receives = new int[FIRST_CAPACITY];
    private int[] generations = new int[FIRST_CAPACITY];
    private long[] sent = new long[FIRST_CAPACITY];
    private long[] received = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private byte[] states = new byte[FIRST_CAPACITY];
    private byte[] causes = new byte[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int[] previous = new int[FIRST_CAPACITY];
    private long lastSequence;
    private int used;
    private int free = NONE;

    /** Gives a message a slot. */
    int add(Message message, long sentNanos) {
        int slot = free;
        if (slot == NONE) {
            slot = used++;
            if (slot == keys.length) {
                grow();
            }
        } else {
            free = next[slot];
        }
        keys[slot] = message.key();
        kinds[slot] = message.kind();
        sizes[slot] = message.sizeBytes();
        groups[slot] = message.group();
        receives[slot] = 0;
        sent[slot] = sentNanos;
        sequences[slot] = ++lastSequence;
        causes[slot] = 0;
        return slot;
    }

    private void grow() {
        int capacity = Math.addExact(used, used / 2);
        keys = Arrays.copyOf(keys, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        sizes = Arrays.copyOf(sizes, capacity);
        groups = Arrays.copyOf(groups, capacity);
        receives = Arrays.copyOf(receives, capacity);
        generations = Arrays.copyOf(generations, capacity);
        sent = Arrays.copyOf(sent, capacity);
        received = Arrays.copyOf(received, capacity);
        sequences = Arrays.copyOf(sequences, capacity);
        states = Arrays.copyOf(states, capacity);
        causes = Arrays.copyOf(causes, capacity);
        next = Arrays.copyOf(next, capacity);
        previous = Arrays.copyOf(previous, capacity);
    }

    /** The message is gone, and no receipt of it is good any more. */
    void remove(int slot) {
        generations[slot]++;
        next[slot] = free;
        free = slot;
    }

    /** One more receipt of the message. */
    void receive(int slot, long nowNanos) {
        receives[slot]++;
        received[slot] = nowNanos;
        generations[slot]++;
    }

    /** No receipt of it so far is good any more. */
    void invalidate(int slot) {
        generations[slot]++;
    }

    /** The handle of the message's last receipt. */
    long receipt(int slot) {
        return (long) generations[slot] << SLOT_BITS | slot;
    }

    /** The slot of the message whose last receipt that is, or {@link #NONE}. */
    int slotOf(long receipt) {
        int slot = (int) receipt;
        return slot >= 0 && slot < used && generations[slot] == (int) (receipt >>> SLOT_BITS) ? slot : NONE;
    }

    /** What was sent; its deduplication is over once it is in the queue. */
    Message message(int slot) {
        return new Message(keys[slot], kinds[slot], sizes[slot], groups[slot], keys[slot]);
    }

    long key(int slot) {
        return keys[slot];
    }

    int sizeBytes(int slot) {
        return sizes[slot];
    }

    int group(int slot) {
        return groups[slot];
    }

    int receives(int slot) {
        return receives[slot];
    }

    long sentNanos(int slot) {
        return sent[slot];
    }

    /** When it was last received. */
    long receivedNanos(int slot) {
        return received[slot];
    }

    /** Its number in the order of sending: the sequence number of FIFO queues. */
    long sequence(int slot) {
        return sequences[slot];
    }

    MessageState state(int slot) {
        return MessageState.of(states[slot]);
    }

    void state(int slot, MessageState state) {
        states[slot] = (byte) state.ordinal();
    }

    /** Why it is to be received again. */
    Redelivery cause(int slot) {
        return Redelivery.of(causes[slot]);
    }

    void cause(int slot, Redelivery cause) {
        causes[slot] = (byte) cause.ordinal();
    }

    /** The message behind it in its {@link MessageList}. */
    int next(int slot) {
        return next[slot];
    }

    void next(int slot, int behind) {
        next[slot] = behind;
    }

    int previous(int slot) {
        return previous[slot];
    }

    void previous(int slot, int before) {
        previous[slot] = before;
    }
}
