package io.virga.models.traffic;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of calls that all have the same limit. Since deadlines then fall in the order in which calls were sent, a
 * ring and one timer do for any number of calls, and a call that is answered in time costs no event.
 */
public final class Deadlines extends Entity {
    private final long limitNanos;
    private final Consumer<Call> onExpiry;
    private final Timer timer;
    private @Nullable Call[] calls = new Call[64];
    private long[] serials = new long[64];
    private long[] deadlines = new long[64];
    private int head;
    private int size;

    /** @param limitNanos positive, or {@link Caller#FOR_EVER} to watch over nothing */
    public Deadlines(Simulation sim, String path, long limitNanos) {
        this(sim, path, limitNanos, call -> call.caller().expired(call));
    }

    /** @param onExpiry is told of each call that is not closed when its time is over */
    Deadlines(Simulation sim, String path, long limitNanos, Consumer<Call> onExpiry) {
        super(sim, path);
        if (limitNanos <= 0) {
            throw new IllegalArgumentException("a timeout must be positive, not " + limitNanos + " ns");
        }
        this.limitNanos = limitNanos;
        this.onExpiry = onExpiry;
        this.timer = timer("deadline", this::expire);
    }

    public long limitNanos() {
        return limitNanos;
    }

    /** The caller of {@code call} is told when the limit has passed and the call is not closed by then. */
    public void watch(Call call) {
        if (limitNanos == Caller.FOR_EVER) {
            return;
        }
        // Most calls are answered long before their time: the ring holds little more than those under way.
        forgetClosed();
        if (size == calls.length) {
            grow();
        }
        int i = (head + size++) & (calls.length - 1);
        calls[i] = call;
        serials[i] = call.serial();
        deadlines[i] = now() + limitNanos;
        if (!timer.isScheduled()) {
            timer.schedule(limitNanos);
        }
    }

    private void expire() {
        for (Call call = forgetClosed(); call != null; call = forgetClosed()) {
            if (deadlines[head] > now()) {
                timer.schedule(deadlines[head] - now());
                return;
            }
            remove();
            onExpiry.accept(call);
        }
    }

    /** The call that was sent first of those that are not closed; null when there is none. */
    private @Nullable Call forgetClosed() {
        while (size > 0) {
            Call call = calls[head];
            if (call != null && call.serial() == serials[head] && !call.isClosed()) {
                return call;
            }
            remove();
        }
        return null;
    }

    private void remove() {
        calls[head] = null;
        head = (head + 1) & (calls.length - 1);
        size--;
    }

    private void grow() {
        int capacity = calls.length;
        @Nullable Call[] newCalls = new Call[2 * capacity];
        long[] newSerials = new long[2 * capacity];
        long[] newDeadlines = new long[2 * capacity];
        for (int i = 0; i < size; i++) {
            int from = (head + i) & (capacity - 1);
            newCalls[i] = calls[from];
            newSerials[i] = serials[from];
            newDeadlines[i] = deadlines[from];
        }
        Arrays.fill(calls, null);
        calls = newCalls;
        serials = newSerials;
        deadlines = newDeadlines;
        head = 0;
    }
}
