package io.virga.models.traffic;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls in flight at one station, linked through the calls themselves, in order of arrival. */
public final class CallList {
    private @Nullable Call first;
    private @Nullable Call last;
    private int size;

    public void add(Call call) {
        call.previous = last;
        call.next = null;
        if (last == null) {
            first = call;
        } else {
            last.next = call;
        }
        last = call;
        size++;
    }

    public void remove(Call call) {
        Call before = call.previous;
        Call after = call.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        call.previous = null;
        call.next = null;
        size--;
    }

    public int size() {
        return size;
    }

    /** Empties the list and hands over what was in it. */
    public void drain(Consumer<Call> consumer) {
        for (Call call = first; call != null; call = first) {
            remove(call);
            consumer.accept(call);
        }
    }
}
