package io.virga.models.messaging;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueConsumersTest {
    private ConsumerBench bench = new ConsumerBench(QueueSettings.standard(), ConsumerBench.oneByOne(1), 1);

    @AfterEach
    void noMessageIsLostOrCountedTwice() {
        bench.queue.checkConservation();
    }

    private static ConsumerSettings settings(int batch, long extension, boolean releases, double poison) {
        return new ConsumerSettings(1, batch, 20 * SECOND, TestCloud.constant(10 * MS), extension, releases, poison);
    }

    @Test
    void aMessageTakesItsProcessingAndTwoCallsOfTheQueue() {
        bench.send(20);
        bench.at(1);
        assertThat(bench.queue.counts().deleted()).isEqualTo(10);
        bench.at(3);
        assertThat(bench.queue.counts().deleted()).isEqualTo(20);
    }

    @Test
    void aBatchIsReceivedAndDeletedInOneCallEach() {
        bench = new ConsumerBench(QueueSettings.standard(), settings(10, ConsumerSettings.NO_EXTENSION, false, 0), 1);
        bench.send(20);
        long sends = bench.queue.counts().requests();
        bench.at(3);
        assertThat(bench.queue.counts().deleted()).isEqualTo(20);
        assertThat(bench.queue.counts().requests() - sends).isEqualTo(4);
    }

    /** The oracle of a backlog of 6,000 messages, ten workers of ten a second each, fifty arrivals a second. */
    @Test
    void aBacklogIsDrainedByWhatIsLeftOfTheCapacity() {
        bench = new ConsumerBench(QueueSettings.standard(), ConsumerBench.oneByOne(1), 10);
        bench.send(6_000);
        long nanos = 0;
        while (bench.queue.visibleMessages() > 0) {
            nanos += 20 * MS;
            bench.cloud.sim().runUntil(nanos);
            bench.send(1);
        }
        assertThat(nanos / 1e9).isCloseTo(120, within(0.02 * 120));
    }

    /**
     * The oracle of 360,000 messages and fifty arrivals a second, which 65 workers of ten a second drain within 600 seconds and 64
     * do not, at a tenth of the messages and of the time. What 65 leave they have in hand.
     */
    @ParameterizedTest
    @CsvSource({"65, 0, 65", "64, 535, 665"})
    void soManyWorkersDrainABacklogInTime(int workers, int least, int most) {
        bench = new ConsumerBench(QueueSettings.standard(), ConsumerBench.oneByOne(1), workers);
        bench.send(36_000);
        for (long nanos = 20 * MS; nanos <= 60 * SECOND; nanos += 20 * MS) {
            bench.cloud.sim().runUntil(nanos);
            bench.send(1);
        }
        assertThat(bench.queue.visibleMessages()).isBetween(least, most);
    }

    @Test
    void whatAConsumerHadInHandWhenItDiedIsReceivedAgainByAnother() {
        bench = new ConsumerBench(QueueSettings.standard(), ConsumerBench.oneByOne(1), 2);
        bench.send(2);
        bench.cloud.at(50 * MS, () -> bench.instances.get(0).stop());
        bench.at(29);
        assertThat(bench.queue.counts().deleted()).isEqualTo(1);
        assertThat(bench.queue.messagesInFlight()).isEqualTo(1);
        bench.at(31);
        assertThat(bench.queue.counts().deleted()).isEqualTo(2);
        assertThat(bench.queue.counts().redeliveries(Redelivery.VISIBILITY_TIMEOUT))
                .isEqualTo(1);
    }

    @Test
    void anInstanceThatIsDeregisteredFinishesItsMessagesAndTakesNoMore() {
        boolean[] drained = {false};
        bench.send(3);
        bench.cloud.at(50 * MS, () -> bench.consumers.deregister(bench.instances.get(0), () -> drained[0] = true));
        bench.cloud.sim().runUntil(99 * MS);
        assertThat(drained[0]).isFalse();
        bench.cloud.sim().runUntil(100 * MS);
        assertThat(drained[0]).isTrue();
        bench.at(100);
        assertThat(bench.queue.counts().deleted()).isEqualTo(1);
        assertThat(bench.queue.visibleMessages()).isEqualTo(2);
    }

    @Test
    void anInstanceThatWaitsForMessagesIsDrainedAtOnce() {
        boolean[] drained = {false};
        bench.cloud.at(5 * SECOND, () -> bench.consumers.deregister(bench.instances.get(0), () -> drained[0] = true));
        assertThat(drained[0]).isTrue();
        bench.send(1);
        bench.at(60);
        assertThat(bench.queue.visibleMessages()).isEqualTo(1);
    }

    @Test
    void aBatchLongerThanTheVisibilityTimeoutIsReceivedTwiceUnlessItIsExtended() {
        QueueSettings hasty = QueueSettings.standard().withVisibilityTimeout(SECOND / 2);
        bench = new ConsumerBench(hasty, settings(10, ConsumerSettings.NO_EXTENSION, false, 0), 2);
        bench.send(10);
        bench.at(5);
        assertThat(bench.queue.counts().received()).isGreaterThan(10);
        bench = new ConsumerBench(hasty, settings(10, SECOND / 4, false, 0), 2);
        bench.send(10);
        bench.at(5);
        assertThat(bench.queue.counts().received()).isEqualTo(10);
        assertThat(bench.queue.counts().deleted()).isEqualTo(10);
    }

    @Test
    void poisonGoesToTheDeadLetterQueueAfterSoManyReceipts() {
        bench = new ConsumerBench(QueueSettings.standard(), settings(1, ConsumerSettings.NO_EXTENSION, false, 1), 1);
        MessageQueue dead = new MessageQueue(bench.cloud.sim(), "dead", QueueSettings.standard());
        bench.queue.deadLetters(new DeadLetterPolicy(dead, 3));
        bench.send(1);
        bench.at(89);
        assertThat(bench.queue.counts().received()).isEqualTo(3);
        assertThat(dead.visibleMessages()).isZero();
        bench.at(91);
        assertThat(dead.visibleMessages()).isEqualTo(1);
        assertThat(bench.queue.counts().received()).isEqualTo(3);
        dead.checkConservation();
    }

    @Test
    void aFailedMessageThatIsGivenBackIsTriedAtOnce() {
        bench = new ConsumerBench(QueueSettings.standard(), settings(1, ConsumerSettings.NO_EXTENSION, true, 1), 1);
        bench.send(1);
        bench.at(1);
        assertThat(bench.queue.counts().redeliveries(Redelivery.RELEASED)).isEqualTo(11);
    }

    @Test
    void afterAFailureNothingOfItsGroupIsProcessedInTheBatch() {
        bench = new ConsumerBench(
                QueueSettings.firstInFirstOut(), settings(10, ConsumerSettings.NO_EXTENSION, false, 1), 1);
        for (int key = 0; key < 10; key++) {
            bench.queue.send(new Message(key, 0, 100, key % 2, key));
        }
        bench.at(20);
        assertThat(bench.queue.counts().received()).isEqualTo(10);
        assertThat(bench.processed).as("the first of each of two groups").isEqualTo(2);
    }
}
