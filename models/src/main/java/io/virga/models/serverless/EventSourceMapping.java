package io.virga.models.serverless;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.messaging.MessageQueue;
import io.virga.models.messaging.ReceivedMessage;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Workload;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's pollers of a queue, each of which gathers a batch, has the function process it, and deletes it. There are five at
 * first; while messages wait, up to 300 more a minute, and those that find nothing end, down to two. Source: Lambda developer
 * guide, "Using Lambda with Amazon SQS": scaling.
 */
public final class EventSourceMapping extends Entity {
    private static final int AT_FIRST = 5;
    private static final int AT_LEAST = 2;
    private static final long ONE_MORE_NANOS = 60_000_000_000L / 300;

    /** Until a poller asks again whose batch was throttled, or whose poll was refused (assumption). */
    private static final long BACKOFF_NANOS = 1_000_000_000L;

    private final MessageQueue queue;
    private final Endpoint function;
    private final EventSourceSettings settings;
    private final RandomStream poison = stream("poison");
    private final Timer growth = timer("grow", this::grow);
    private final Activity<QueuePoller> backoffs = activity("backoff", QueuePoller::ask);
    private final TimeWeighted pollers;
    private @Nullable Workload workload;
    private long created;

    /** @param function which takes the events */
    public EventSourceMapping(
            Simulation sim, String path, MessageQueue queue, Endpoint function, EventSourceSettings settings) {
        super(sim, path);
        this.queue = queue;
        this.function = function;
        this.settings = settings;
        this.pollers = new TimeWeighted(sim::now);
    }

    /** Begins to poll; the batches are events that {@code requests} wants. */
    public void begin(Workload requests) {
        workload = requests;
        for (int i = 0; i < Math.min(AT_FIRST, settings.maximumConcurrency()); i++) {
            add();
        }
        growth.schedule(ONE_MORE_NANOS);
    }

    private void grow() {
        if (queue.visibleMessages() > 0 && pollers.value() < settings.maximumConcurrency()) {
            add();
        }
        growth.schedule(ONE_MORE_NANOS);
    }

    private void add() {
        pollers.set(pollers.value() + 1);
        new QueuePoller(this, ++created).ask();
    }

    /** A poller has found nothing; whether it may end. */
    boolean ends() {
        boolean isSpare = pollers.value() > AT_LEAST;
        if (isSpare) {
            pollers.set(pollers.value() - 1);
        }
        return isSpare;
    }

    void askLater(QueuePoller poller) {
        backoffs.hold(poller, BACKOFF_NANOS);
    }

    void invoke(QueuePoller poller, long key) {
        Workload requests = workload;
        if (requests == null) {
            throw new IllegalStateException(path() + " has not begun");
        }
        requests.request(poller, key);
    }

    boolean isPoison(ReceivedMessage message) {
        double share = settings.poisonShare();
        return share > 0 && poison.at(message.message().key()).nextDouble() < share;
    }

    long time() {
        return now();
    }

    MessageQueue queue() {
        return queue;
    }

    Endpoint function() {
        return function;
    }

    EventSourceSettings settings() {
        return settings;
    }

    /** Measuring begins. */
    public void restart() {
        pollers.restart();
    }

    /** Pollers, over time: batches that can be in work at once. */
    public TimeWeighted pollers() {
        return pollers;
    }
}
