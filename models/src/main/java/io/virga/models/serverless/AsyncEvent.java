package io.virga.models.serverless;

import io.virga.kernel.Identified;
import io.virga.kernel.random.Mix;
import io.virga.models.messaging.Message;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestOrigin;

/** An event that waits for its function, or is processed by it, and that nobody else waits for. */
final class AsyncEvent implements RequestOrigin, Identified {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_BACKOFF_NANOS = SECOND;
    private static final long LAST_BACKOFF_NANOS = 300 * SECOND;

    private final AsyncEventQueue queue;
    private final long number;
    private final Message message;
    private final long receivedNanos;
    private int tries;
    private int errors;
    private long triedNanos;
    private long backoffNanos = FIRST_BACKOFF_NANOS;

    AsyncEvent(AsyncEventQueue queue, long number, Message message, long receivedNanos) {
        this.queue = queue;
        this.number = number;
        this.message = message;
        this.receivedNanos = receivedNanos;
    }

    @Override
    public long id() {
        return number;
    }

    Message message() {
        return message;
    }

    long receivedNanos() {
        return receivedNanos;
    }

    /** When it was tried last. */
    long triedNanos() {
        return triedNanos;
    }

    /** It is tried once more: what is drawn for that depends on the message and on how often it was tried. */
    long tryNow(long nowNanos) {
        triedNanos = nowNanos;
        return Mix.combine(message.key(), ++tries);
    }

    /** Errors of the function so far, this one included. */
    int countError() {
        return ++errors;
    }

    /** How long it waits for the next try after it was turned away: a second, and twice as long each time, up to 5 minutes. */
    long nextBackoffNanos() {
        long wait = backoffNanos;
        backoffNanos = Math.min(LAST_BACKOFF_NANOS, 2 * backoffNanos);
        return wait;
    }

    @Override
    public Endpoint endpoint() {
        return queue.function();
    }

    @Override
    public Outcome judge(Outcome outcome) {
        return outcome.isOk() && queue.isPoison(this) ? Outcome.ERROR : outcome;
    }

    @Override
    public void ended(Outcome outcome) {
        queue.tried(this, outcome);
    }
}
