package io.virga.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An in-port of a {@link Process} with a queue: messages wait until the process receives them. */
public final class Mailbox<T> {
    private final InPort<T> port;
    private final Deque<T> messages = new ArrayDeque<>();

    Mailbox(Process owner, String name) {
        port = owner.inPort(name, message -> {
            messages.add(message);
            owner.arrived(this);
        });
    }

    /** Where messages are sent to. */
    public InPort<T> port() {
        return port;
    }

    /** Messages that wait to be received. */
    public int size() {
        return messages.size();
    }

    @Nullable
    T poll(Predicate<? super T> wanted) {
        for (Iterator<T> all = messages.iterator(); all.hasNext(); ) {
            T message = all.next();
            if (wanted.test(message)) {
                all.remove();
                return message;
            }
        }
        return null;
    }
}
