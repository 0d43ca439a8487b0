package io.virga.kernel;

import io.virga.kernel.eventlist.EventList;
import io.virga.kernel.eventlist.EventStore;
import io.virga.kernel.eventlist.HeapList;
import io.virga.kernel.eventlist.LadderList;

/** Which future-event list a run uses. All give the same run; they differ in speed. */
public enum EventListKind {
    /** A 4-ary heap: O(log n) whatever the times are. */
    HEAP,
    /** A heap for the near future behind a ladder of buckets: the fastest by measurement, and the one used by default. */
    LADDER;

    EventList create(EventStore store) {
        return this == HEAP ? new HeapList(store) : new LadderList(store);
    }
}
