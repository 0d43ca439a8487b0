package io.virga.models.serverless;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.messaging.Message;
import io.virga.models.messaging.MessageDestination;
import io.virga.models.messaging.SendStatus;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Workload;
import org.jspecify.annotations.Nullable;

/**
 * The queue of events before a function that nobody waits for. An event is tried at once; after an error of the function
 * again in a minute, and two minutes after that; when it was turned away, after a second and ever longer, up to five minutes,
 * for as long as events are kept. Source: Lambda developer guide, "How Lambda handles errors and retries with asynchronous
 * invocation", "Configuring error handling settings".
 */
public final class AsyncEventQueue extends Entity implements MessageDestination {
    /** The largest event, bytes (Lambda developer guide, quotas: invocation payload, asynchronous; 256 KB until 2025). */
    public static final int MAX_BYTES = 1 << 20;

    private static final long MINUTE = 60_000_000_000L;

    private final LambdaFunction function;
    private final AsyncEventSettings settings;
    private final AsyncEventTotals totals = new AsyncEventTotals();
    private final RandomStream poison = stream("poison");
    private final Activity<AsyncEvent> waits = activity("wait", this::waited);
    private final TimeWeighted waiting;
    private AsyncEventDestinations destinations = AsyncEventDestinations.NONE;
    private @Nullable Workload workload;
    private int running;

    /** @param function which processes the events */
    public AsyncEventQueue(Simulation sim, String path, LambdaFunction function, AsyncEventSettings settings) {
        super(sim, path);
        this.function = function;
        this.settings = settings;
        this.waiting = new TimeWeighted(sim.clock());
    }

    /** Sets who is told what came of events. */
    public void tell(AsyncEventDestinations whom) {
        destinations = whom;
    }

    /** From now on events are processed; they are requests that {@code requests} wants. */
    public void begin(Workload requests) {
        workload = requests;
    }

    LambdaFunction function() {
        return function;
    }

    /** An asynchronous invocation, which is answered once the event is kept. */
    @Override
    public SendStatus send(Message message) {
        if (message.sizeBytes() > MAX_BYTES) {
            totals.tooLarge++;
            return SendStatus.TOO_LARGE;
        }
        totals.receive(message.sizeBytes());
        AsyncEvent event = new AsyncEvent(this, totals.received(), message, now());
        if (function.isStopped()) {
            totals.stopped++;
            drop(event);
        } else {
            invoke(event);
        }
        return SendStatus.SENT;
    }

    private void invoke(AsyncEvent event) {
        Workload requests = workload;
        if (requests == null) {
            throw new IllegalStateException(path() + " has not begun");
        }
        running++;
        requests.request(event, event.tryNow(now()));
    }

    boolean isPoison(AsyncEvent event) {
        double share = settings.poisonShare();
        return share > 0 && poison.at(event.message().key()).nextDouble() < share;
    }

    /** A try is over. */
    void tried(AsyncEvent event, Outcome outcome) {
        running--;
        boolean turnedAway = outcome == Outcome.THROTTLED || outcome == Outcome.UNAVAILABLE;
        if (turnedAway) {
            keep(event, event.nextBackoffNanos());
            return;
        }
        totals.invoked++;
        totals.invokedAfterNanos += event.triedNanos() - event.receivedNanos();
        if (outcome.isOk()) {
            totals.succeeded++;
            deliver(event, destinations.onSuccess());
            return;
        }
        int errors = event.countError();
        if (errors > settings.maximumRetryAttempts()) {
            totals.retriesExhausted++;
            drop(event);
        } else {
            keep(event, errors * MINUTE);
        }
    }

    private void keep(AsyncEvent event, long waitNanos) {
        waiting.set(waiting.value() + 1);
        waits.hold(event, Math.min(waitNanos, Math.max(0, remainingNanos(event))));
    }

    private void waited(AsyncEvent event) {
        waiting.set(waiting.value() - 1);
        if (remainingNanos(event) <= 0) {
            totals.expired++;
            drop(event);
        } else {
            invoke(event);
        }
    }

    private long remainingNanos(AsyncEvent event) {
        return event.receivedNanos() + settings.maximumEventAgeNanos() - now();
    }

    private void drop(AsyncEvent event) {
        deliver(event, destinations.onFailure());
        MessageDestination letters = destinations.deadLetters();
        if (letters != null && !letters.send(event.message()).isAccepted()) {
            totals.deadLetterErrors++;
        }
    }

    private void deliver(AsyncEvent event, @Nullable MessageDestination destination) {
        if (destination != null && !destination.send(event.message()).isAccepted()) {
            totals.deliveryFailures++;
        }
    }

    public AsyncEventTotals totals() {
        return totals;
    }

    /** Events that wait for their next try, over time. */
    public TimeWeighted waiting() {
        return waiting;
    }

    /** @throws IllegalStateException if an event was lost or counted twice since the queue was made */
    public void checkConservation() {
        long present = Math.round(waiting.value()) + running;
        long gone = totals.succeeded() + totals.dropped();
        if (totals.received() != gone + present) {
            throw new IllegalStateException("the events of " + path() + " are not conserved: received "
                    + totals.received() + ", gone " + gone + ", present " + present);
        }
    }
}
