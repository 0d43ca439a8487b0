package io.virga.models.messaging;

import static io.virga.models.messaging.QueueBench.DAY;
import static io.virga.models.messaging.QueueBench.SECOND;
import static io.virga.models.messaging.QueueBench.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.RandomStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FifoQueueTest {
    private final QueueBench bench = QueueBench.fifo();
    private final MessageQueue queue = bench.queue;

    @Test
    void aMessageInFlightHoldsItsGroupBackAndNoOther() {
        bench.send(11, 1);
        bench.send(12, 1);
        bench.send(21, 2);
        ReceivedMessage first = bench.receiveOne().get(0);
        assertThat(first.message().key()).isEqualTo(11);
        assertThat(keys(bench.receive(1))).containsExactly(21L);
        assertThat(bench.receive(1)).isEmpty();
        queue.delete(first.receipt());
        assertThat(keys(bench.receive(1))).containsExactly(12L);
    }

    @Test
    void oneBatchTakesSeveralOfAGroupInTheirOrder() {
        LongStream.range(0, 12).forEach(key -> bench.send(key, 1));
        assertThat(keys(bench.receive(1))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(bench.receive(1)).isEmpty();
    }

    @Test
    void aMessageThatComesBackStandsBeforeThoseThatFollowedIt() {
        LongStream.range(0, 12).forEach(key -> bench.send(key, 1));
        List<ReceivedMessage> batch = bench.receive(1);
        queue.delete(batch.get(0).receipt(), batch.get(2).receipt());
        bench.at(32);
        assertThat(keys(bench.receive(1))).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    void sendsOfOneDeduplicationKeyWithinFiveMinutesAreOneMessage() {
        bench.send(1, 0);
        bench.at(299);
        bench.send(1, 0);
        assertThat(queue.visibleMessages()).isEqualTo(1);
        assertThat(queue.counts().deduplicated()).isEqualTo(1);
        bench.at(300);
        bench.send(1, 0);
        assertThat(queue.visibleMessages()).isEqualTo(2);
    }

    @Test
    void theDeduplicationWindowForgetsEachKeyAtItsTime() {
        DeduplicationWindow window = new DeduplicationWindow();
        for (long key = 0; key < 100_000; key++) {
            assertThat(window.admits(key * 31, key * SECOND / 100)).isTrue();
            if (key >= 30_000) {
                assertThat(window.admits((key - 29_999) * 31, key * SECOND / 100))
                        .isFalse();
            }
        }
    }

    @Test
    void aReceiptIsOverWithItsVisibilityTimeout() {
        bench.send(1, 0);
        long receipt = bench.receiveOne().get(0).receipt();
        bench.at(30);
        queue.delete(receipt);
        assertThat(queue.counts().deleted()).isZero();
        assertThat(queue.counts().staleReceipts()).isEqualTo(1);
    }

    @Test
    void threeHundredCallsASecondAreTakenAndTenMessagesABatch() {
        long taken = 0;
        for (int i = 0; i < 500; i++) {
            taken += queue.send(new Message(i, 0, 10)) == SendStatus.SENT ? 1 : 0;
        }
        assertThat(taken).isEqualTo(300);
        bench.at(1);
        long key = 1_000;
        taken = 0;
        for (int i = 0; i < 500; i++) {
            List<Message> batch = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                batch.add(new Message(key++, 0, 10));
            }
            taken += queue.sendBatch(batch).stream()
                    .filter(SendStatus.SENT::equals)
                    .count();
        }
        assertThat(taken).isEqualTo(3_000);
        assertThat(queue.counts().throttled()).isEqualTo(400);
        queue.checkConservation();
    }

    @Test
    void highThroughputLimitsEachGroupByItself() {
        QueueBench high =
                new QueueBench(new QueueSettings(true, 30 * SECOND, 0, DAY, 1 << 18, 120_000, 300, true, 1, 1, 0));
        long[] taken = new long[3];
        for (int i = 0; i < 1500; i++) {
            int group = i % 3;
            taken[group] += high.queue.send(new Message(i, 0, 10, group, i)) == SendStatus.SENT ? 1 : 0;
        }
        assertThat(taken).containsExactly(300, 300, 300);
    }

    /** Consumers that die, give back, are too slow: what is given out of a group is always the first that is left of it. */
    @Test
    void orderWithinAGroupHoldsUnderFailuresAndRetries() {
        RandomStream draws = RandomStream.of(3, 0, "failures");
        List<Set<Long>> left = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        ArrayDeque<ReceivedMessage> held = new ArrayDeque<>();
        long key = 0;
        for (int step = 0; step < 10_000; step++) {
            bench.sim.runUntil(bench.sim.now() + SECOND / 10 + (long) (draws.nextDouble() * SECOND));
            for (int i = 0; i < 3; i++) {
                int group = (int) (draws.nextDouble() * left.size());
                bench.send(++key, group);
                left.get(group).add(key);
            }
            List<ReceivedMessage> batch = bench.ask(queue, 1 + (int) (draws.nextDouble() * 10), 0);
            left.forEach(group -> assertThat(ofGroup(batch, group)).isEqualTo(firsts(group, batch)));
            for (ReceivedMessage each : batch) {
                double fate = draws.nextDouble();
                if (fate < 0.6) {
                    delete(each, left);
                } else if (fate < 0.8) {
                    queue.changeVisibility(each.receipt(), 0);
                } else {
                    held.addLast(each);
                }
            }
            if (held.size() > 20) {
                delete(held.removeFirst(), left);
            }
        }
        assertThat(queue.counts().deleted()).isGreaterThan(3_000);
        assertThat(queue.counts().staleReceipts()).isGreaterThan(100);
        queue.checkConservation();
    }

    private static List<Long> ofGroup(List<ReceivedMessage> batch, Set<Long> group) {
        return keys(batch).stream().filter(group::contains).toList();
    }

    private static List<Long> firsts(Set<Long> group, List<ReceivedMessage> batch) {
        return group.stream().limit(ofGroup(batch, group).size()).toList();
    }

    private void delete(ReceivedMessage each, List<Set<Long>> left) {
        long deleted = queue.counts().deleted();
        queue.delete(each.receipt());
        if (queue.counts().deleted() > deleted) {
            left.get(each.message().group()).remove(each.message().key());
        }
    }
}
