package io.virga.models.messaging;

import static io.virga.models.messaging.QueueBench.DAY;
import static io.virga.models.messaging.QueueBench.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageQueueTest {
    private final QueueBench bench = QueueBench.standard();
    private final MessageQueue queue = bench.queue;

    @Test
    void aReceivedMessageIsHiddenForTheVisibilityTimeoutAndThenReceivedAgain() {
        bench.send(1);
        assertThat(bench.receiveOne())
                .singleElement()
                .extracting(ReceivedMessage::receiveCount)
                .isEqualTo(1);
        bench.at(29);
        assertThat(queue.visibleMessages()).isZero();
        assertThat(queue.messagesInFlight()).isEqualTo(1);
        bench.at(30);
        assertThat(queue.visibleMessages()).isEqualTo(1);
        assertThat(bench.receiveOne())
                .singleElement()
                .extracting(ReceivedMessage::receiveCount)
                .isEqualTo(2);
        assertThat(queue.counts().redeliveries(Redelivery.VISIBILITY_TIMEOUT)).isEqualTo(1);
    }

    @Test
    void aDeletedMessageIsGone() {
        bench.send(1);
        assertThat(queue.delete(bench.receiveOne().get(0).receipt())).isTrue();
        bench.at(100);
        assertThat(queue.counts().deleted()).isEqualTo(1);
        assertThat(bench.receive(0)).isEmpty();
        queue.checkConservation();
    }

    @Test
    void anOldReceiptDeletesNothing() {
        bench.send(1);
        long old = bench.receiveOne().get(0).receipt();
        bench.at(31);
        bench.receiveOne();
        queue.delete(old);
        assertThat(queue.counts().deleted()).isZero();
        assertThat(queue.counts().staleReceipts()).isEqualTo(1);
        assertThat(queue.messagesInFlight()).isEqualTo(1);
    }

    @Test
    void aStandardQueueTakesTheLastReceiptAfterTheTimeoutToo() {
        bench.send(1);
        long receipt = bench.receiveOne().get(0).receipt();
        bench.at(31);
        queue.delete(receipt);
        assertThat(queue.counts().deleted()).isEqualTo(1);
        assertThat(queue.visibleMessages()).isZero();
    }

    @Test
    void changeOfVisibilityRestartsTheTimeoutFromNow() {
        bench.send(1);
        long receipt = bench.receiveOne().get(0).receipt();
        bench.at(20);
        assertThat(queue.changeVisibility(receipt, 30 * SECOND)).isTrue();
        bench.at(49);
        assertThat(queue.visibleMessages()).isZero();
        bench.at(50);
        assertThat(queue.visibleMessages()).isEqualTo(1);
    }

    @Test
    void aMessageThatIsGivenBackIsReceivedAtOnce() {
        bench.send(1);
        assertThat(queue.changeVisibility(bench.receiveOne().get(0).receipt(), 0))
                .isTrue();
        assertThat(bench.receiveOne()).hasSize(1);
        assertThat(queue.counts().redeliveries(Redelivery.RELEASED)).isEqualTo(1);
    }

    @Test
    void extensionsEndTwelveHoursAfterTheReceipt() {
        bench.send(1);
        long receipt = bench.receiveOne().get(0).receipt();
        bench.at(20);
        assertThat(queue.changeVisibility(receipt, 12 * 3600 * SECOND)).isFalse();
        assertThat(queue.changeVisibility(receipt, (12 * 3600 - 20) * SECOND)).isTrue();
        bench.at(12 * 3600 - 1);
        assertThat(queue.messagesInFlight()).isEqualTo(1);
        bench.at(12 * 3600);
        assertThat(queue.messagesInFlight()).isZero();
    }

    @Test
    void newMessagesAreHiddenForTheDelay() {
        QueueBench delayed = new QueueBench(
                new QueueSettings(false, 30 * SECOND, 45 * SECOND, DAY, 1 << 18, 120_000, 1, false, 1, 1, 0));
        delayed.send(2);
        assertThat(delayed.queue.delayedMessages()).isEqualTo(2);
        delayed.at(44);
        assertThat(delayed.receive(0)).isEmpty();
        delayed.at(45);
        assertThat(delayed.receive(1)).hasSize(2);
    }

    @Test
    void aLongPollIsAnsweredWhenAMessageComesOrAtItsEnd() {
        List<Integer> answers = new ArrayList<>();
        Poll poll = new Poll(10, 20 * SECOND, (status, received) -> answers.add(received.size()));
        queue.receive(poll);
        bench.at(19);
        assertThat(answers).isEmpty();
        bench.at(20);
        assertThat(answers).containsExactly(0);
        queue.receive(poll);
        bench.at(35);
        bench.send(1);
        bench.at(35);
        assertThat(answers).containsExactly(0, 1);
        assertThat(queue.counts().emptyReceives()).isEqualTo(1);
        assertThat(queue.counts().requests()).as("two polls and a message").isEqualTo(3);
    }

    @Test
    void aPollThatIsGivenUpTakesNoMessage() {
        Poll poll = new Poll(10, 20 * SECOND, (status, received) -> {
            throw new AssertionError("nobody is there to be told");
        });
        queue.receive(poll);
        queue.cancel(poll);
        bench.send(1);
        bench.at(30);
        assertThat(queue.visibleMessages()).isEqualTo(1);
    }

    @Test
    void aShortPollAsksSomeOfTheServersAndALongOneAll() {
        int found = 0;
        for (int i = 0; i < 1000; i++) {
            bench.send(1);
            found += bench.shortPoll().size();
            for (ReceivedMessage each : bench.receive(1)) {
                queue.changeVisibility(each.receipt(), 0);
                queue.delete(bench.receiveOne().get(0).receipt());
            }
            bench.at((i + 1) * 60L);
            queue.delete(bench.receive(1).stream()
                    .mapToLong(ReceivedMessage::receipt)
                    .toArray());
        }
        // Three of eight servers: a binomial count, within 4.5 standard deviations (one false alarm in 150,000 seeds).
        assertThat(found).isBetween(375 - 69, 375 + 69);
    }

    @Test
    void messagesAreDeletedAfterTheRetentionWhateverTheirState() {
        bench.send(2);
        bench.receiveOne();
        bench.at(4 * 86_400 - 1);
        bench.receiveOne();
        assertThat(queue.messagesInFlight() + queue.visibleMessages()).isEqualTo(2);
        bench.at(4 * 86_400);
        assertThat(queue.messagesInFlight() + queue.visibleMessages()).isZero();
        assertThat(queue.counts().expired()).isEqualTo(2);
        queue.checkConservation();
    }

    @Test
    void aMessageLargerThanTheMaximumIsRefused() {
        assertThat(queue.send(new Message(1, 0, 1 << 20))).isEqualTo(SendStatus.SENT);
        assertThat(queue.send(new Message(2, 0, (1 << 20) + 1))).isEqualTo(SendStatus.TOO_LARGE);
        assertThat(queue.visibleMessages()).isEqualTo(1);
    }

    @Test
    void everySixtyFourKibibytesAreARequest() {
        queue.send(new Message(1, 0, 64 * 1024));
        assertThat(queue.counts().requests()).isEqualTo(1);
        queue.send(new Message(2, 0, 64 * 1024 + 1));
        assertThat(queue.counts().requests()).isEqualTo(3);
        queue.sendBatch(List.of(new Message(3, 0, 100), new Message(4, 0, 100)));
        assertThat(queue.counts().requests()).isEqualTo(4);
        bench.receive(1);
        assertThat(queue.counts().requests())
                .as("128 KiB and a little received")
                .isEqualTo(7);
    }

    @Test
    void shortPollsAreRefusedWhenTooManyMessagesAreInFlightAndLongOnesGetNothing() {
        QueueBench small = new QueueBench(
                new QueueSettings(false, 30 * SECOND, 0, DAY, 1 << 18, 12, Double.POSITIVE_INFINITY, false, 1, 1, 0));
        small.send(20);
        assertThat(small.receive(1)).hasSize(10);
        assertThat(small.receive(1)).hasSize(2);
        assertThat(small.shortPoll()).isEmpty();
        assertThat(small.receive(1)).isEmpty();
        assertThat(small.statuses)
                .containsExactly(ReceiveStatus.OK, ReceiveStatus.OK, ReceiveStatus.OVER_LIMIT, ReceiveStatus.OK);
    }

    @Test
    void aShareOfDeletionsLeavesACopyThatIsReceivedAgain() {
        QueueBench copying = new QueueBench(new QueueSettings(
                false, 30 * SECOND, 0, DAY, 1 << 18, 120_000, Double.POSITIVE_INFINITY, false, 4, 2, 0.1));
        copying.send(20_000);
        for (int round = 0; copying.queue.counts().deleted() < 20_000; round++) {
            copying.at(round * 31L);
            for (List<ReceivedMessage> some = copying.receive(1); !some.isEmpty(); some = copying.receive(0)) {
                copying.queue.delete(
                        some.stream().mapToLong(ReceivedMessage::receipt).toArray());
            }
        }
        // Copies a message: geometric, mean 1/9, deviation 0.351; within 4.5 standard errors of 20,000 messages.
        long copies = copying.queue.counts().redeliveries(Redelivery.SURVIVING_COPY);
        assertThat(copies / 20_000.0).isBetween(0.1111 - 0.0112, 0.1111 + 0.0112);
        assertThat(copying.queue.counts().received()).isEqualTo(20_000 + copies);
    }

    @Test
    void theOldestAgeLeavesOutWhatWasReceivedThreeTimes() {
        bench.send(1);
        bench.receiveOne();
        bench.at(30);
        bench.receiveOne();
        bench.at(60);
        assertThat(queue.oldestAgeNanos()).isEqualTo(60 * SECOND);
        bench.receiveOne();
        bench.send(1);
        bench.at(70);
        assertThat(queue.oldestAgeNanos()).isEqualTo(10 * SECOND);
    }

    @Test
    void aPollTakesOneToTenMessages() {
        assertThatThrownBy(() -> new Poll(11, 0, (status, received) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10 messages");
    }
}
