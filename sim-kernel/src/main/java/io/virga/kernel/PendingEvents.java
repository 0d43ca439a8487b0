package io.virga.kernel;

import io.virga.kernel.eventlist.EventList;
import io.virga.kernel.eventlist.EventStore;
import io.virga.kernel.eventlist.IndexedHeap;
import java.util.Arrays;

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
    private Continuation<?>[] continuations = new Continuation<?>[16];
    private int registered;
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

    /** Gives the continuation its number. */
    int register(Continuation<?> continuation) {
        if (registered == continuations.length) {
            continuations = Arrays.copyOf(continuations, 2 * registered);
        }
        continuations[registered] = continuation;
        return registered++;
    }

    @SuppressWarnings("unchecked")
    Continuation<Object> continuation(int number) {
        return (Continuation<Object>) continuations[number];
    }

    void add(long time, Continuation<?> continuation, Object subject) {
        long order = continuation.priorityBits + sequence++;
        int slot = store.put(time, order, continuation.number, subject, continuation.idOf(subject));
        events.add(slot, time);
        // Slots are used densely: this one being so high means that all below it are taken.
        checkLimit(slot, continuation);
    }

    void put(long time, Timer timer) {
        expiries.put(timer.number, time, timer.priorityBits + sequence++);
        checkLimit(expiries.size() - 1, timer);
    }

    void remove(Timer timer) {
        expiries.remove(timer.number);
    }

    boolean contains(Timer timer) {
        return expiries.contains(timer.number);
    }

    private void checkLimit(int index, Continuation<?> continuation) {
        if (index >= limit) {
            throw new SimulationException("more than " + limit + " pending events; the last goes to " + continuation);
        }
    }
}
