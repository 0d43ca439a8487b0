package io.virga.models.messaging;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.TokenBucket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A topic of Amazon SNS, standard or FIFO: each message that is published goes to every subscription that wants it. Sources: SNS
 * Developer Guide, "Message filtering", "FIFO topics", "Message delivery retries", "Dead-letter queues"; SNS quotas.
 */
public final class Topic extends Entity implements MessageDestination {
    /** What SNS counts as one request, bytes (Amazon SNS pricing). */
    public static final long REQUEST_BYTES = 64 * 1024;

    private final TopicSettings settings;
    private final TokenBucket publishes;
    private final DeduplicationWindow deduplication = new DeduplicationWindow();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private long published;
    private long publishedBytes;
    private long deduplicated;
    private long throttled;
    private long tooLarge;
    private long requests;

    public Topic(Simulation sim, String path, TopicSettings settings) {
        super(sim, path);
        this.settings = settings;
        double rate = settings.publishesPerSecond();
        this.publishes = new TokenBucket(sim.clock(), Math.max(1, rate), rate);
    }

    /** From now on {@code subscription} gets its messages. */
    public void subscribe(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** Publish. */
    @Override
    public SendStatus send(Message message) {
        if (!publishes.tryTake(1)) {
            throttled++;
            return SendStatus.THROTTLED;
        }
        if (message.sizeBytes() > settings.maxMessageBytes()) {
            tooLarge++;
            return SendStatus.TOO_LARGE;
        }
        requests += Math.max(1, (message.sizeBytes() + REQUEST_BYTES - 1) / REQUEST_BYTES);
        if (settings.fifo() && !deduplication.admits(message.deduplicationKey(), now())) {
            deduplicated++;
            return SendStatus.DEDUPLICATED;
        }
        published++;
        publishedBytes += message.sizeBytes();
        subscriptions.forEach(subscription -> subscription.take(message));
        return SendStatus.SENT;
    }

    public List<Subscription> subscriptions() {
        return Collections.unmodifiableList(subscriptions);
    }

    /** NumberOfMessagesPublished. */
    public long published() {
        return published;
    }

    /** Their bytes: PublishSize. */
    public long publishedBytes() {
        return publishedBytes;
    }

    /** Messages that a FIFO topic accepted and dropped, since it had them already. */
    public long deduplicated() {
        return deduplicated;
    }

    /** Calls that were refused for their rate. */
    public long throttled() {
        return throttled;
    }

    /** Messages that were refused for their size. */
    public long tooLarge() {
        return tooLarge;
    }

    /** Requests as they are billed: one for every 64 KiB begun of a message. */
    public long requests() {
        return requests;
    }

    /** @throws IllegalStateException if a message was lost or counted twice since the topic was made */
    public void checkConservation() {
        for (Subscription each : subscriptions) {
            each.checkConservation();
            if (each.published() != published) {
                throw new IllegalStateException("of " + published + " messages of " + path() + ", " + each.path()
                        + " has seen " + each.published());
            }
        }
    }
}
