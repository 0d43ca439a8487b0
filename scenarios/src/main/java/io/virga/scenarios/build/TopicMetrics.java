package io.virga.scenarios.build;

import io.virga.models.messaging.Subscription;
import io.virga.models.messaging.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What a topic measures, under CloudWatch's names where they exist; what is of one subscription ends with its name. */
final class TopicMetrics {
    /** What is billed. */
    record Use(long requests, long published, long publishedBytes, long delivered, long deliveredBytes) {}

    private final Topic topic;
    private final Map<String, Growth> counts = new LinkedHashMap<>();
    private Use before;

    /** @param name of the topic, with which the paths of its subscriptions begin */
    TopicMetrics(Topic topic, String name) {
        this.topic = topic;
        counts.put("NumberOfMessagesPublished", new Growth(topic::published));
        counts.put("MessagesDeduplicated", new Growth(topic::deduplicated));
        counts.put("MessagesTooLarge", new Growth(topic::tooLarge));
        counts.put("ThrottledRequests", new Growth(topic::throttled));
        for (Subscription each : topic.subscriptions()) {
            String of = each.path().substring(name.length());
            counts.put("NumberOfNotificationsDelivered" + of, new Growth(each::delivered));
            counts.put("NumberOfNotificationsFilteredOut" + of, new Growth(each::filteredOut));
            counts.put("NumberOfNotificationsFailed" + of, new Growth(each::failed));
            counts.put("NumberOfNotificationsRedrivenToDlq" + of, new Growth(each::deadLettered));
            counts.put("DeliveryRetries" + of, new Growth(each::retries));
        }
        this.before = use();
    }

    private Use use() {
        return new Use(
                topic.requests(),
                topic.published(),
                topic.publishedBytes(),
                sum(Subscription::delivered),
                sum(Subscription::deliveredBytes));
    }

    private long sum(ToLongFunction<Subscription> what) {
        return topic.subscriptions().stream().mapToLong(what).sum();
    }

    Use useSinceRestart() {
        Use now = use();
        return new Use(
                now.requests - before.requests,
                now.published - before.published,
                now.publishedBytes - before.publishedBytes,
                now.delivered - before.delivered,
                now.deliveredBytes - before.deliveredBytes);
    }

    void restart() {
        counts.values().forEach(Growth::sinceLast);
        before = use();
    }

    void observe(Observations to) {
        counts.forEach((metric, growth) -> to.count(metric, "sum", growth.sinceLast()));
    }

    void sample(Samples samples) {
        samples.add("NotificationsPresent", "count", sum(Subscription::present));
    }
}
