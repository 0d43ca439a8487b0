package io.virga.models.messaging;

import static io.virga.models.messaging.QueueBench.DAY;
import static io.virga.models.messaging.QueueBench.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLetterQueueTest {
    private static QueueSettings retaining(boolean fifo, long days) {
        return new QueueSettings(fifo, 30 * SECOND, 0, days * DAY, 1 << 18, 120_000, 300, false, 1, 1, 0);
    }

    private final QueueBench bench = QueueBench.standard();
    private final MessageQueue dead = new MessageQueue(bench.sim, "dead", retaining(false, 4));

    @Test
    void aMessageGoesThereInsteadOfBeingReceivedOnceTooOften() {
        bench.queue.deadLetters(new DeadLetterPolicy(dead, 3));
        bench.send(1);
        for (int i = 0; i < 3; i++) {
            assertThat(bench.receive(1)).hasSize(1);
            bench.at((i + 1) * 40L);
        }
        assertThat(dead.visibleMessages()).isZero();
        assertThat(bench.receive(1)).isEmpty();
        assertThat(dead.visibleMessages()).isEqualTo(1);
        assertThat(bench.queue.counts().deadLettered()).isEqualTo(1);
        bench.queue.checkConservation();
        dead.checkConservation();
    }

    @Test
    void aDayInTheSourceIsADayLessInTheDeadLetterQueue() {
        bench.queue.deadLetters(new DeadLetterPolicy(dead, 1));
        bench.send(1);
        bench.receive(1);
        bench.at(86_400);
        assertThat(bench.receive(1)).isEmpty();
        bench.at(4 * 86_400 - 1);
        assertThat(dead.visibleMessages()).isEqualTo(1);
        bench.at(4 * 86_400);
        assertThat(dead.counts().expired()).isEqualTo(1);
        dead.checkConservation();
    }

    @Test
    void aFifoDeadLetterQueueCountsTheTimeAnew() {
        QueueBench fifo = QueueBench.fifo();
        MessageQueue letters = new MessageQueue(fifo.sim, "dead.fifo", retaining(true, 4));
        fifo.queue.deadLetters(new DeadLetterPolicy(letters, 1));
        fifo.send(1);
        fifo.receive(1);
        fifo.at(86_400);
        fifo.receive(1);
        fifo.at(5 * 86_400 - 1);
        assertThat(letters.visibleMessages()).isEqualTo(1);
        fifo.at(5 * 86_400 + 10);
        assertThat(letters.counts().expired()).isEqualTo(1);
    }

    @Test
    void theGroupOfADeadLetterGoesOn() {
        QueueBench fifo = QueueBench.fifo();
        fifo.queue.deadLetters(new DeadLetterPolicy(new MessageQueue(fifo.sim, "dead.fifo", retaining(true, 4)), 1));
        fifo.send(1, 5);
        fifo.send(2, 5);
        fifo.receiveOne();
        fifo.at(30);
        assertThat(QueueBench.keys(fifo.receive(1))).containsExactly(2L);
    }

    @Test
    void aRedriveSendsTheLettersAnew() {
        bench.queue.deadLetters(new DeadLetterPolicy(dead, 1));
        bench.send(25);
        for (int i = 0; i < 3; i++) {
            bench.receive(1);
        }
        bench.at(60);
        assertThat(bench.receive(1)).isEmpty();
        assertThat(dead.visibleMessages()).isEqualTo(25);
        assertThat(dead.redrive(bench.queue, 20)).isEqualTo(20);
        List<ReceivedMessage> again = bench.receive(1);
        assertThat(again).hasSize(10).allMatch(each -> each.receiveCount() == 1);
        assertThat(again).allMatch(each -> each.sentNanos() >= 60 * SECOND);
        dead.checkConservation();
        bench.queue.checkConservation();
    }

    @Test
    void aFifoQueueHasNoStandardDeadLetterQueue() {
        QueueBench fifo = QueueBench.fifo();
        assertThatThrownBy(() -> fifo.queue.deadLetters(new DeadLetterPolicy(dead, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of its own type");
    }
}
