package io.virga.benchmarks.messaging;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.messaging.Message;
import io.virga.models.messaging.MessageQueue;
import io.virga.models.messaging.Poll;
import io.virga.models.messaging.QueueSettings;
import io.virga.models.messaging.ReceiveStatus;
import io.virga.models.messaging.ReceivedMessage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/**
 * A million messages through a queue, each sent in an event of its own, received in batches of ten by a thousand consumers,
 * processed for a while and deleted; then ten million messages that wait.
 *
 * <p>Run it with {@code java -Xmx1536m -XX:+UseSerialGC}.
 */
public final class QueueThroughput {
    private static final int MESSAGES = 1_000_000;
    private static final int WAITING = 10_000_000;
    private static final int CONSUMERS = 1_000;
    private static final int ROUNDS = 5;
    private static final long MS = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private QueueThroughput() {}

    public static void main(String[] args) {
        for (int round = 0; round < ROUNDS; round++) {
            pass();
        }
        hold();
    }

    private static void pass() {
        try (Simulation sim = Simulation.create(SimulationConfig.of(1, 0))) {
            MessageQueue queue = new MessageQueue(sim, "queue", QueueSettings.standard());
            new Producer(sim, queue, MESSAGES).start();
            for (int i = 0; i < CONSUMERS; i++) {
                new Worker(sim, "worker." + i, queue).ask();
            }
            long start = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            while (queue.counts().deleted() < MESSAGES) {
                sim.runUntil(sim.now() + 1_000 * MS);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpuSeconds = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e9;
            queue.checkConservation();
            System.out.printf(
                    Locale.ROOT,
                    "%,d messages, %,d events: %,.0f messages a second, %,.0f a second of processor time%n",
                    MESSAGES,
                    sim.events(),
                    MESSAGES / seconds,
                    MESSAGES / cpuSeconds);
        }
    }

    private static void hold() {
        try (Simulation sim = Simulation.create(SimulationConfig.of(1, 0))) {
            MessageQueue queue = new MessageQueue(sim, "queue", QueueSettings.standard());
            long before = usedBytes();
            for (int i = 0; i < WAITING; i++) {
                queue.send(new Message(i, 0, 1024));
            }
            long used = usedBytes() - before;
            System.out.printf(
                    Locale.ROOT,
                    "%,d messages wait in %,d MiB, %d bytes each, of at most %,d MiB%n",
                    queue.visibleMessages(),
                    used >> 20,
                    used / WAITING,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Sends a message every two microseconds. */
    private static final class Producer extends Entity {
        private static final long INTERVAL_NANOS = 2_000;

        private final MessageQueue queue;
        private final int messages;
        private final Activity<Producer> sending = activity("send", self -> send());
        private int sent;

        Producer(Simulation sim, MessageQueue queue, int messages) {
            super(sim, "producer");
            this.queue = queue;
            this.messages = messages;
        }

        void start() {
            sending.hold(this, INTERVAL_NANOS);
        }

        private void send() {
            queue.send(new Message(sent++, 0, 1024));
            if (sent < messages) {
                sending.hold(this, INTERVAL_NANOS);
            }
        }
    }

    /** Receives up to ten messages, works for twenty milliseconds, deletes them. */
    private static final class Worker extends Entity {
        private final MessageQueue queue;
        private final Poll poll = new Poll(Poll.MAX_MESSAGES, Poll.MAX_WAIT_NANOS, this::polled);
        private final Activity<long[]> work = activity("work", this::delete);

        Worker(Simulation sim, String path, MessageQueue queue) {
            super(sim, path);
            this.queue = queue;
        }

        void ask() {
            queue.receive(poll);
        }

        private void polled(ReceiveStatus status, List<ReceivedMessage> messages) {
            if (messages.isEmpty()) {
                ask();
                return;
            }
            long[] receipts = new long[messages.size()];
            for (int i = 0; i < receipts.length; i++) {
                receipts[i] = messages.get(i).receipt();
            }
            work.hold(receipts, 20 * MS);
        }

        private void delete(long[] receipts) {
            queue.delete(receipts);
            ask();
        }
    }
}
