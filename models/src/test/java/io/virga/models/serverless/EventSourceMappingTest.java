package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.messaging.DeadLetterPolicy;
import io.virga.models.messaging.Message;
import io.virga.models.messaging.MessageQueue;
import io.virga.models.messaging.QueueSettings;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.models.traffic.Workload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A function of one second behind a queue, whose messages are hidden for a minute. */
class EventSourceMappingTest {
    private final FunctionBench bench = FunctionBench.limited(10 * SECOND, 2_000);
    private final MessageQueue queue = queue("orders");
    private final MessageQueue dead = queue("dead");
    private final List<Outcome> outcomes = new ArrayList<>();
    private long keys;

    private MessageQueue queue(String name) {
        return new MessageQueue(
                bench.cloud.sim(), name, QueueSettings.standard().withVisibilityTimeout(60 * SECOND));
    }

    private EventSourceMapping mapping(EventSourceSettings settings) {
        EventSourceMapping mapping =
                new EventSourceMapping(bench.cloud.sim(), "mapping", queue, bench.function, settings);
        Workload batches = bench.cloud.observed(
                "batches", Arrivals.none(), bench.requests(constant(SECOND)), constant(0), new Outcomes());
        mapping.begin(batches);
        return mapping;
    }

    /** Keeps what came of each batch. */
    private final class Outcomes implements RequestObserver {
        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {
            outcomes.add(outcome);
        }
    }

    private static EventSourceSettings settings(int batchSize, long windowNanos, int maximumConcurrency) {
        return new EventSourceSettings(batchSize, windowNanos, maximumConcurrency, false, 0);
    }

    private void send(int messages) {
        for (int i = 0; i < messages; i++) {
            queue.send(new Message(++keys, 0, 100));
        }
    }

    private void at(long seconds) {
        bench.cloud.sim().runUntil(seconds * SECOND);
    }

    @AfterEach
    void noMessageIsLostOrCountedTwice() {
        queue.checkConservation();
        dead.checkConservation();
    }

    @Test
    void processesBatchesAndDeletesThem() {
        send(20);
        mapping(settings(10, 0, 1_000));
        at(30);
        assertThat(outcomes).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(queue.counts().deleted()).isEqualTo(20);
    }

    /** Five, and 300 more a minute: all 1,000 after 3.32 minutes (Lambda developer guide, scaling of SQS event sources). */
    @Test
    void growsByThreeHundredPollersAMinute() {
        EventSourceMapping mapping = mapping(settings(1, 0, 1_000));
        send(200_000);
        assertThat(mapping.pollers().value()).isEqualTo(5);
        at(60);
        assertThat(mapping.pollers().value()).isEqualTo(305);
        at(199);
        assertThat(mapping.pollers().value()).isEqualTo(1_000);
        assertThat(bench.function.totals().concurrency().value()).isBetween(990.0, 1_000.0);
        at(250);
        assertThat(mapping.pollers().value()).isEqualTo(1_000);
    }

    @Test
    void staysWithinItsMaximumConcurrency() {
        EventSourceMapping mapping = mapping(settings(1, 0, 3));
        send(100);
        at(120);
        assertThat(mapping.pollers().max()).isEqualTo(3);
        assertThat(bench.function.totals().concurrency().max()).isEqualTo(3);
        assertThat(bench.function.totals().throttles()).isZero();
        assertThat(queue.counts().deleted()).isEqualTo(100);
    }

    @Test
    void shrinksToTwoWhileThereIsNothing() {
        EventSourceMapping mapping = mapping(settings(10, 0, 1_000));
        at(60);
        assertThat(mapping.pollers().value()).isEqualTo(2);
    }

    @Test
    void gathersABatchForItsWindow() {
        mapping(settings(100, 5 * SECOND, 2));
        send(15);
        at(3);
        send(15);
        assertThat(bench.function.totals().invocations()).isZero();
        at(30);
        assertThat(queue.counts().deleted()).isEqualTo(30);
        assertThat(outcomes).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aFunctionBehindItThatIsThrottledLeavesTheMessagesToTheirTimeout() {
        bench.cloud.zones().forEach(zone -> zone.losePower());
        mapping(settings(10, 0, 1_000));
        send(10);
        at(30);
        assertThat(queue.messagesInFlight()).isEqualTo(10);
        bench.cloud.zones().forEach(zone -> zone.restorePower());
        at(120);
        assertThat(queue.counts().deleted()).isEqualTo(10);
    }

    @Test
    void onePoisonMessageFailsItsWholeBatch() {
        EventSourceSettings poisoned = new EventSourceSettings(10, 0, 2, false, 1);
        queue.deadLetters(new DeadLetterPolicy(dead, 3));
        send(10);
        mapping(poisoned);
        at(30);
        assertThat(outcomes).containsExactly(Outcome.ERROR);
        at(400);
        assertThat(outcomes).containsOnly(Outcome.ERROR);
        assertThat(queue.counts().deadLettered()).isEqualTo(10);
        assertThat(dead.visibleMessages()).isEqualTo(10);
    }

    @Test
    void thoseOfABatchThatWereProcessedAreDeletedWhenItReportsItemFailures() {
        EventSourceSettings half = new EventSourceSettings(10, 0, 2, true, 0.5);
        queue.deadLetters(new DeadLetterPolicy(dead, 2));
        mapping(half);
        send(100);
        at(400);
        assertThat(queue.counts().deleted()).isBetween(30L, 70L);
        assertThat(queue.counts().deleted() + queue.counts().deadLettered()).isEqualTo(100);
        assertThat(outcomes).containsOnly(Outcome.OK);
    }

    @Test
    void aZoneLostWithMessagesInHandLosesNone() {
        mapping(settings(10, 0, 1_000));
        send(1_000);
        bench.cloud.at(2 * SECOND, () -> bench.cloud.zone(0).losePower());
        at(400);
        assertThat(outcomes).contains(Outcome.ERROR);
        assertThat(queue.counts().deleted()).isEqualTo(1_000);
    }
}
