package io.virga.kernel.eventlist;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pending events, one a slot: 32 bytes each with compressed references, and nothing allocated for an event. What
 * belongs to a slot lies side by side, except for the links: a walk along links waits for each step, so that they are
 * packed tight.
 */
public final class EventStore {
    private static final int WORDS = 3;
    private static final int ORDER = 1;
    /** Number of the handler above, hash of the subject's number below. */
    private static final int HANDLER_AND_ID = 2;

    private static final int NONE = -1;
    private static final long LOW = 0xFFFF_FFFFL;

    /** Links the slots of one bucket, and the free slots. */
    int[] next = new int[64];

    private long[] words = new long[64 * WORDS];
    private @Nullable Object[] subjects = new Object[64];
    private int firstFree = NONE;
    private int used;

    /**
     * Puts an event into a free slot.
     *
     * @param order settles what comes first among events of one time
     * @param handler number of the handler
     * @param id number of the subject for the fingerprint; kept here, folded to 32 bits, since to ask the subject when the
     *     event happens may wait for memory
     */
    public int put(long time, long order, int handler, Object subject, long id) {
        int slot = firstFree;
        if (slot == NONE) {
            slot = newSlot();
        } else {
            firstFree = next[slot];
        }
        int base = slot * WORDS;
        words[base] = time;
        words[base + ORDER] = order;
        words[base + HANDLER_AND_ID] = ((long) handler << Integer.SIZE) | ((id ^ (id >>> Integer.SIZE)) & LOW);
        // An event that schedules the next for its own subject gets its own slot again and finds the subject there; to
        // store a reference costs more than to look, since the garbage collector has to be told.
        if (subjects[slot] != subject) {
            subjects[slot] = subject;
        }
        return slot;
    }

    /** Frees the slot, which must be in no list. The subject is let go when the slot is used again. */
    public void free(int slot) {
        next[slot] = firstFree;
        firstFree = slot;
    }

    public long time(int slot) {
        return words[slot * WORDS];
    }

    public long order(int slot) {
        return words[slot * WORDS + ORDER];
    }

    public int handler(int slot) {
        return (int) (words[slot * WORDS + HANDLER_AND_ID] >>> Integer.SIZE);
    }

    /** The number of the subject, folded to 32 bits. */
    public int id(int slot) {
        return (int) words[slot * WORDS + HANDLER_AND_ID];
    }

    /** Subject of a slot in use. */
    @SuppressWarnings("NullAway")
    public Object subject(int slot) {
        return subjects[slot];
    }

    private int newSlot() {
        if (used == next.length) {
            int capacity = used + Math.max(64, used >> 3);
            words = Arrays.copyOf(words, capacity * WORDS);
            next = Arrays.copyOf(next, capacity);
            subjects = Arrays.copyOf(subjects, capacity);
        }
        return used++;
    }
}
