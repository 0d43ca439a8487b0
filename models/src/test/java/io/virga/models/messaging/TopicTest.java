package io.virga.models.messaging;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic, what its subscriptions get, and when. */
class TopicTest {
    private static final long SECONDS_A_DAY = 86_400;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final List<Topic> topics = new ArrayList<>();
    private final List<Long> arrived = new ArrayList<>();
    private final List<Long> triedSeconds = new ArrayList<>();
    private long keys;

    /** Whether a subscription without a filter policy wants it. */
    private static boolean isWanted(int kind) {
        return true;
    }

    private Topic topic(boolean fifo, double publishesPerSecond) {
        Topic topic = new Topic(
                cloud.sim(), "topic" + topics.size(), new TopicSettings(fifo, publishesPerSecond, 256 * 1024));
        topics.add(topic);
        return topic;
    }

    private MessageQueue queue(String name, QueueSettings settings) {
        return new MessageQueue(cloud.sim(), name, settings);
    }

    private Subscription subscribe(
            Topic topic,
            MessageDestination endpoint,
            IntPredicate filter,
            boolean inOrder,
            @Nullable MessageDestination dead) {
        Subscription subscription = new Subscription(
                cloud.sim(),
                topic.path() + ".subscription" + topic.subscriptions().size(),
                new SubscriptionSettings(endpoint, filter, inOrder, constant(SECOND / 10), dead));
        topic.subscribe(subscription);
        return subscription;
    }

    private Message message(int kind) {
        return new Message(++keys, kind, 100);
    }

    private void at(long seconds) {
        cloud.sim().runUntil(seconds * SECOND);
    }

    @AfterEach
    void noMessageIsLostOrCountedTwice() {
        topics.forEach(Topic::checkConservation);
    }

    @Test
    void everySubscriptionGetsWhatItsFilterWants() {
        Topic topic = topic(false, 1e6);
        MessageQueue all = queue("all", QueueSettings.standard());
        MessageQueue some = queue("some", QueueSettings.standard());
        subscribe(topic, all, TopicTest::isWanted, false, null);
        Subscription filtered = subscribe(topic, some, kind -> kind == 1, false, null);
        for (int i = 0; i < 30; i++) {
            topic.send(message(i % 3));
        }
        assertThat(all.visibleMessages()).isZero();
        at(1);
        assertThat(all.visibleMessages()).isEqualTo(30);
        assertThat(some.visibleMessages()).isEqualTo(10);
        assertThat(filtered.filteredOut()).isEqualTo(20);
    }

    /** 3 retries at once, 2 after a second, 10 that wait longer and longer, and 100,000 every 20 seconds (SNS guide). */
    @Test
    void triesADeliveryForTwentyThreeDays() {
        long sum = 0;
        for (int retry = 1; retry <= DeliveryRetries.MOST; retry++) {
            sum += DeliveryRetries.waitNanos(retry);
        }
        assertThat(DeliveryRetries.waitNanos(DeliveryRetries.MOST + 1)).isEqualTo(DeliveryRetries.NEVER);
        assertThat(sum / 1e9 / SECONDS_A_DAY).isCloseTo(23.15, within(0.01));
        assertThat(DeliveryRetries.waitNanos(6)).isEqualTo(SECOND);
        assertThat(DeliveryRetries.waitNanos(15)).isEqualTo(20 * SECOND);
    }

    @Test
    void triesAgainUntilTheSubscriberTakesTheMessage() {
        Topic topic = topic(false, 1e6);
        Subscription subscription = subscribe(
                topic,
                message -> {
                    triedSeconds.add(cloud.sim().now() / SECOND);
                    return cloud.sim().now() < 4 * SECOND ? SendStatus.FAILED : SendStatus.SENT;
                },
                TopicTest::isWanted,
                false,
                null);
        topic.send(message(0));
        at(60);
        assertThat(triedSeconds).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 3L, 4L);
        assertThat(subscription.delivered()).isOne();
        assertThat(subscription.retries()).isEqualTo(7);
    }

    @Test
    void whatCanNeverBeDeliveredIsADeadLetterOrIsGone() {
        Topic topic = topic(false, 1e6);
        MessageQueue dead = queue("dead", QueueSettings.standard());
        Subscription kept = subscribe(topic, message -> SendStatus.TOO_LARGE, TopicTest::isWanted, false, dead);
        Subscription lost = subscribe(topic, message -> SendStatus.TOO_LARGE, TopicTest::isWanted, false, null);
        topic.send(message(0));
        at(1);
        assertThat(kept.deadLettered()).isOne();
        assertThat(dead.counts().sent()).isOne();
        assertThat(lost.failed()).isOne();
        assertThat(lost.retries()).isZero();
    }

    @Test
    void aSubscriberThatIsAwayForGoodLeavesADeadLetterAfterTwentyThreeDays() {
        Topic topic = topic(false, 1e6);
        Subscription subscription = subscribe(topic, message -> SendStatus.FAILED, TopicTest::isWanted, false, null);
        topic.send(message(0));
        at(23 * SECONDS_A_DAY);
        assertThat(subscription.present()).isOne();
        at(24 * SECONDS_A_DAY);
        assertThat(subscription.failed()).isOne();
        assertThat(subscription.retries()).isEqualTo(100_015);
    }

    /** One message of group 1 fails for 30 s: those behind it wait, and those of group 2 do not. */
    @Test
    void aFifoTopicKeepsTheOrderOfEachGroupWhileItTriesAgain() {
        Topic topic = topic(true, 1e6);
        subscribe(
                topic,
                message -> {
                    if (message.key() == 1 && cloud.sim().now() < 30 * SECOND) {
                        return SendStatus.FAILED;
                    }
                    arrived.add(message.key());
                    return SendStatus.SENT;
                },
                TopicTest::isWanted,
                true,
                null);
        for (int key = 1; key <= 6; key++) {
            topic.send(new Message(key, 0, 100, 1 + key % 2, key));
        }
        at(20);
        assertThat(arrived).containsExactly(2L, 4L, 6L);
        at(100);
        assertThat(arrived).containsExactly(2L, 4L, 6L, 1L, 3L, 5L);
    }

    @Test
    void aFifoTopicDropsWhatItHadInTheLastFiveMinutes() {
        Topic topic = topic(true, 1e6);
        assertThat(topic.send(new Message(1, 0, 100, 0, 7))).isEqualTo(SendStatus.SENT);
        assertThat(topic.send(new Message(2, 0, 100, 0, 7))).isEqualTo(SendStatus.DEDUPLICATED);
        at(301);
        assertThat(topic.send(new Message(3, 0, 100, 0, 7))).isEqualTo(SendStatus.SENT);
        assertThat(topic.published()).isEqualTo(2);
    }

    @Test
    void takesSoManyMessagesASecond() {
        Topic topic = topic(false, 300);
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            taken += topic.send(message(0)) == SendStatus.SENT ? 1 : 0;
        }
        assertThat(taken).isEqualTo(300);
        assertThat(topic.throttled()).isEqualTo(700);
    }

    @Test
    void largeMessagesAreSeveralRequestsAndTooLargeOnesAreRefused() {
        Topic topic = topic(false, 1e6);
        topic.send(new Message(1, 0, 64 * 1024));
        topic.send(new Message(2, 0, 64 * 1024 + 1));
        assertThat(topic.send(new Message(3, 0, 256 * 1024 + 1))).isEqualTo(SendStatus.TOO_LARGE);
        assertThat(topic.requests()).isEqualTo(3);
        assertThat(topic.tooLarge()).isOne();
    }
}
