package io.virga.kernel;

import io.virga.kernel.eventlist.EventList;
import io.virga.kernel.eventlist.EventStore;
import io.virga.kernel.eventlist.IndexedHeap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is scheduled: events that will surely happen in a future-event list, expiries of timers, which may yet be moved, in
 * an indexed heap. One numbering runs through both, so that together they are one list.
 */
final class PendingEvents {
    /** What {@link #takeUntil} answers when there is no event so early. */
    static final int NONE = -1;

    final EventStore store = new EventStore();
    private final EventList events;
    private final IndexedHeap expiries = new IndexedHeap();
    private final int limit;
    private @Nullable Continuation<?>[] continuations = new Continuation<?>[16];
    private int registered;
    private int[] freeNumbers = new int[16];
    private int free;
    private long sequence;
    private long lastExpiryNanos;

    PendingEvents(EventListKind kind, Limits limits) {
        events = kind.create(store);
        limit = limits.pendingEvents();
    }

    /**
     * Removes the first event if it happens at {@code endNanos} or before, and tells its slot, or {@code −2 − number} where
     * it is the expiry of a timer.
     */
    int takeUntil(long endNanos) {
        long eventTime = events.firstTime();
        long expiryTime = expiries.firstTime();
        if (Math.min(eventTime, expiryTime) > endNanos) {
            return NONE;
        }
        if (eventTime < expiryTime || (eventTime == expiryTime && events.firstOrder() < expiries.firstOrder())) {
            return events.takeFirst();
        }
        lastExpiryNanos = expiryTime;
        int number = expiries.first();
        expiries.remove(number);
        return NONE - 1 - number;
    }

    /** Time of the expiry that was taken last. */
    long lastExpiryNanos() {
        return lastExpiryNanos;
    }

    /** Gives the continuation its number: one that is free again, if there is any. Nothing depends on which it is. */
    int register(Continuation<?> continuation) {
        int number = free == 0 ? registered++ : freeNumbers[--free];
        if (number == continuations.length) {
            continuations = Arrays.copyOf(continuations, 2 * number);
        }
        continuations[number] = continuation;
        return number;
    }

    /** Continuations that have a number. */
    int registered() {
        return registered - free;
    }

    /** It expires no more; what is on its way to it arrives, and then its number is free. */
    void release(Continuation<?> continuation) {
        if (continuation instanceof Timer timer) {
            remove(timer);
        }
        if (continuation.pending == 0) {
            forget(continuation);
        }
    }

    /** An event has reached the continuation. */
    void delivered(Continuation<?> continuation) {
        if (--continuation.pending == 0 && continuation.owner.isReleased()) {
            forget(continuation);
        }
    }

    private void forget(Continuation<?> continuation) {
        if (free == freeNumbers.length) {
            freeNumbers = Arrays.copyOf(freeNumbers, 2 * free);
        }
        continuations[continuation.number] = null;
        freeNumbers[free++] = continuation.number;
        continuation.number = Continuation.UNNUMBERED;
    }

    /** Of a number in use. */
    @SuppressWarnings({"unchecked", "NullAway"})
    Continuation<Object> continuation(int number) {
        return (Continuation<Object>) continuations[number];
    }

    void add(long time, Continuation<?> continuation, Object subject) {
        // Whoever still knows a released entity may write to it.
        if (continuation.number == Continuation.UNNUMBERED) {
            continuation.number = register(continuation);
        }
        continuation.pending++;
        long order = continuation.priorityBits + sequence++;
        int slot = store.put(time, order, continuation.number, subject, continuation.idOf(subject));
        events.add(slot, time);
        // Slots are used densely: this one being so high means that all below it are taken.
        checkLimit(slot, continuation);
    }

    void put(long time, Timer timer) {
        if (timer.number == Continuation.UNNUMBERED) {
            throw new SimulationException(timer + " cannot be scheduled: its entity was released");
        }
        expiries.put(timer.number, time, timer.priorityBits + sequence++);
        checkLimit(expiries.size() - 1, timer);
    }

    void remove(Timer timer) {
        if (contains(timer)) {
            expiries.remove(timer.number);
        }
    }

    boolean contains(Timer timer) {
        return timer.number != Continuation.UNNUMBERED && expiries.contains(timer.number);
    }

    private void checkLimit(int index, Continuation<?> continuation) {
        if (index >= limit) {
            throw new SimulationException("more than " + limit + " pending events; the last goes to " + continuation);
        }
    }
}
