package io.virga.models.messaging;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import java.util.ArrayList;
import java.util.List;

/** A queue whose messages a test receives by hand. */
final class QueueBench {
    static final long SECOND = 1_000_000_000L;
    static final long DAY = 86_400 * SECOND;

    final Simulation sim = Simulation.create(SimulationConfig.of(7, 0));
    final MessageQueue queue;
    final List<ReceiveStatus> statuses = new ArrayList<>();
    private final List<ReceivedMessage> inbox = new ArrayList<>();
    private long keys;

    QueueBench(QueueSettings settings) {
        this.queue = new MessageQueue(sim, "orders", settings);
    }

    static QueueBench standard() {
        return new QueueBench(QueueSettings.standard());
    }

    static QueueBench fifo() {
        return new QueueBench(QueueSettings.firstInFirstOut());
    }

    void at(long seconds) {
        sim.runUntil(seconds * SECOND);
    }

    /** Sends so many messages, of keys that no other has. */
    void send(int messages) {
        for (int i = 0; i < messages; i++) {
            queue.send(new Message(++keys, 0, 100));
        }
    }

    void send(long key, int group) {
        queue.send(new Message(key, 0, 100, group, key));
    }

    /** What a long poll for ten messages returns at this moment or within so many seconds. */
    List<ReceivedMessage> receive(long waitSeconds) {
        return ask(queue, 10, waitSeconds * SECOND);
    }

    List<ReceivedMessage> receiveOne() {
        return ask(queue, 1, SECOND);
    }

    List<ReceivedMessage> shortPoll() {
        return ask(queue, 10, 0);
    }

    List<ReceivedMessage> ask(MessageQueue of, int messages, long waitNanos) {
        inbox.clear();
        Poll poll = new Poll(messages, waitNanos, (status, received) -> {
            statuses.add(status);
            inbox.addAll(received);
        });
        of.receive(poll);
        int told = statuses.size();
        sim.runUntil(sim.now());
        if (statuses.size() == told) {
            sim.runUntil(sim.now() + waitNanos);
        }
        of.checkConservation();
        return List.copyOf(inbox);
    }

    static List<Long> keys(List<ReceivedMessage> messages) {
        return messages.stream().map(each -> each.message().key()).toList();
    }
}
