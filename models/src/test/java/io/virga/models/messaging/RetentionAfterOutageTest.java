package io.virga.models.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Consumers are away for five days, and the queue keeps messages for four, its default: those of the first day are lost. Row
 * D042 of the project's table of exact results, with one message in 100 seconds.
 */
class RetentionAfterOutageTest {
    private static final long BETWEEN = 100;
    private static final long A_DAY = 86_400 / BETWEEN;

    @Test
    void losesWhatIsOlderThanTheRetention() {
        QueueBench bench = QueueBench.standard();
        for (long message = 1; message <= 5 * A_DAY; message++) {
            bench.at(message * BETWEEN);
            bench.send(1);
        }
        bench.at(5 * A_DAY * BETWEEN + 1);
        assertThat((long) bench.queue.visibleMessages()).isEqualTo(4 * A_DAY);
        assertThat(bench.queue.counts().expired()).isEqualTo(A_DAY);
    }
}
