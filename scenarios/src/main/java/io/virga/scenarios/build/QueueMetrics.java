package io.virga.scenarios.build;

import io.virga.models.messaging.MessageQueue;
import io.virga.models.messaging.QueueCounts;
import io.virga.models.messaging.Redelivery;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a queue measures, under CloudWatch's names where they exist. */
final class QueueMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final MessageQueue queue;
    private final Map<String, Growth> counts = new LinkedHashMap<>();
    private final Growth firstReceived;
    private final Growth firstReceivedAfter;
    private long requestsAtRestart;
    private double oldestSeconds;

    QueueMetrics(MessageQueue queue) {
        this.queue = queue;
        QueueCounts all = queue.counts();
        counts.put("NumberOfMessagesSent", new Growth(all::sent));
        counts.put("NumberOfMessagesReceived", new Growth(all::received));
        counts.put("NumberOfMessagesDeleted", new Growth(all::deleted));
        counts.put("NumberOfEmptyReceives", new Growth(all::emptyReceives));
        counts.put("MessagesExpired", new Growth(all::expired));
        counts.put("MessagesDeadLettered", new Growth(all::deadLettered));
        counts.put("MessagesMovedIn", new Growth(all::movedIn));
        counts.put("MessagesDeduplicated", new Growth(all::deduplicated));
        counts.put("MessagesTooLarge", new Growth(all::tooLarge));
        counts.put("ThrottledRequests", new Growth(all::throttled));
        counts.put("StaleReceipts", new Growth(all::staleReceipts));
        counts.put("ReceivedAgainAfterTimeout", new Growth(() -> all.redeliveries(Redelivery.VISIBILITY_TIMEOUT)));
        counts.put("ReceivedAgainAfterRelease", new Growth(() -> all.redeliveries(Redelivery.RELEASED)));
        counts.put("ReceivedAgainAfterDeletion", new Growth(() -> all.redeliveries(Redelivery.SURVIVING_COPY)));
        this.firstReceived = new Growth(all::firstReceived);
        this.firstReceivedAfter = new Growth(all::firstReceivedAfterNanos);
    }

    void restart() {
        counts.values().forEach(Growth::sinceLast);
        firstReceived.sinceLast();
        firstReceivedAfter.sinceLast();
        requestsAtRestart = queue.counts().requests();
        oldestSeconds = 0;
        queue.visibleOverTime().restart();
        queue.inFlightOverTime().restart();
    }

    /** Requests as they are billed. */
    long requestsSinceRestart() {
        return queue.counts().requests() - requestsAtRestart;
    }

    void observe(Observations to) {
        counts.forEach((metric, growth) -> to.count(metric, "sum", growth.sinceLast()));
        double received = firstReceived.sinceLast();
        long messages = Math.round(received);
        double waited = firstReceivedAfter.sinceLast() / NANOS_PER_SECOND;
        to.ratio("TimeToFirstReceive", "mean", "s", waited, received, messages);
        double visible = queue.visibleOverTime().mean();
        to.ratio("ApproximateNumberOfMessagesVisible", "mean", "count", visible, 1, messages);
        to.ratio(
                "ApproximateNumberOfMessagesVisible",
                "max",
                "count",
                queue.visibleOverTime().max(),
                1,
                messages);
        double inFlight = queue.inFlightOverTime().mean();
        to.ratio("ApproximateNumberOfMessagesNotVisible", "mean", "count", inFlight, 1, messages);
        to.ratio("ApproximateAgeOfOldestMessage", "max", "s", oldestSeconds, 1, messages);
    }

    /** The age of the oldest message is looked at here, so that its maximum is that of these looks. */
    void sample(Samples samples) {
        double age = queue.oldestAgeNanos() / NANOS_PER_SECOND;
        oldestSeconds = Math.max(oldestSeconds, age);
        samples.add("ApproximateNumberOfMessagesVisible", "count", queue.visibleMessages());
        samples.add("ApproximateNumberOfMessagesNotVisible", "count", queue.messagesInFlight());
        samples.add("ApproximateAgeOfOldestMessage", "s", age);
    }
}
