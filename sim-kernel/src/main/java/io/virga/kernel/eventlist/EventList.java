package io.virga.kernel.eventlist;

/**
 * Events that will happen, the earliest first. The order is total: by time, then by the order that no two events share.
 *
 * <p>{@link #firstTime} finds the first event; {@link #firstOrder} and {@link #takeFirst} mean what it found, and may be
 * called as long as nothing was added or taken since.
 */
public interface EventList {
    /** Time of the first event; {@link Long#MAX_VALUE} when there is none. */
    long firstTime();

    /** Order of the first event. */
    long firstOrder();

    /** Removes the first event; its slot stays readable in the store until it is freed. */
    int takeFirst();

    /** Takes the event of that time that waits in {@code slot} of the store. */
    void add(int slot, long time);
}
