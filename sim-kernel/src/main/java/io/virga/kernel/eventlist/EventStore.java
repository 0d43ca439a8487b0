package io.virga.kernel.eventlist;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pending events, one a slot: 36 bytes each with compressed references, and nothing allocated for an event. What
 * belongs to a slot lies side by side, since among very many events each place that is looked at is a wait for memory.
 */
public final class EventStore {
    private static final int WORDS = 4;
    private static final int ORDER = 1;
    /** Number of the handler above, hash of the subject's number below. */
    private static final int HANDLER_AND_ID = 2;
    /** Links the slots of one bucket, and the free slots. */
    private static final int NEXT = 3;

    private static final int NONE = -1;
    private static final long LOW = 0xFFFF_FFFFL;

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
            firstFree = next(slot);
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
        link(slot, firstFree);
        firstFree = slot;
    }

    /** The slot that this one is linked to. */
    int next(int slot) {
        return (int) words[slot * WORDS + NEXT];
    }

    void link(int slot, int next) {
        words[slot * WORDS + NEXT] = next;
    }

    /**
     * Looks at the event and the head of its subject, so that both are in the cache when they are needed. The processor
     * goes on while it waits for memory, as long as nothing is decided by what it waits for.
     *
     * @return something that depends on all that was looked at, but is of no other use
     */
    long touch(int slot) {
        return words[slot * WORDS] + (subjects[slot] instanceof EventStore ? 1 : 0);
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
        if (used == subjects.length) {
            int capacity = used + Math.max(64, used >> 3);
            words = Arrays.copyOf(words, capacity * WORDS);
            subjects = Arrays.copyOf(subjects, capacity);
        }
        return used++;
    }
}
