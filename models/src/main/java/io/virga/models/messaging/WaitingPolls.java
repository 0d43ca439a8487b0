package io.virga.models.messaging;

import org.jspecify.annotations.Nullable;

/** Long polls that wait for a message, that which ends first before the others. */
final class WaitingPolls {
    private @Nullable Poll first;
    private @Nullable Poll last;

    @Nullable
    Poll first() {
        return first;
    }

    /** Takes it in; most wait equally long, so that its place is the last or nearly so. */
    void add(Poll poll, long untilNanos) {
        poll.untilNanos = untilNanos;
        poll.waiting(true);
        Poll before = last;
        while (before != null && before.untilNanos > untilNanos) {
            before = before.previous;
        }
        link(before, poll, before == null ? first : before.next);
    }

    private void link(@Nullable Poll before, Poll poll, @Nullable Poll after) {
        poll.previous = before;
        poll.next = after;
        if (before == null) {
            first = poll;
        } else {
            before.next = poll;
        }
        if (after == null) {
            last = poll;
        } else {
            after.previous = poll;
        }
    }

    void remove(Poll poll) {
        poll.waiting(false);
        if (poll.previous == null) {
            first = poll.next;
        } else {
            poll.previous.next = poll.next;
        }
        if (poll.next == null) {
            last = poll.previous;
        } else {
            poll.next.previous = poll.previous;
        }
        poll.previous = null;
        poll.next = null;
    }
}
