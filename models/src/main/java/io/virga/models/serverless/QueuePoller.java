package io.virga.models.serverless;

import io.virga.kernel.Identified;
import io.virga.kernel.random.Mix;
import io.virga.models.messaging.Poll;
import io.virga.models.messaging.ReceiveStatus;
import io.virga.models.messaging.ReceivedMessage;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One poller of an event source mapping: it has at most one batch in hand. */
final class QueuePoller implements RequestOrigin, Identified {
    private final EventSourceMapping mapping;
    private final long number;
    private final List<ReceivedMessage> batch = new ArrayList<>();
    private long firstNanos;

    QueuePoller(EventSourceMapping mapping, long number) {
        this.mapping = mapping;
        this.number = number;
    }

    @Override
    public long id() {
        return number;
    }

    @Override
    public Endpoint endpoint() {
        return mapping.function();
    }

    /** Begins a batch, or gathers more for the one that it has. */
    void ask() {
        int room = mapping.settings().batchSize() - batch.size();
        long waitNanos = batch.isEmpty()
                ? Poll.MAX_WAIT_NANOS
                : Math.min(Poll.MAX_WAIT_NANOS, firstNanos + mapping.settings().windowNanos() - mapping.time());
        mapping.queue().receive(new Poll(Math.min(Poll.MAX_MESSAGES, room), waitNanos, this::polled));
    }

    private void polled(ReceiveStatus status, List<ReceivedMessage> messages) {
        if (batch.isEmpty() && !messages.isEmpty()) {
            firstNanos = mapping.time();
        }
        batch.addAll(messages);
        if (batch.isEmpty()) {
            goOnWithout(status);
        } else if (gathersMore()) {
            ask();
        } else {
            mapping.invoke(this, key());
        }
    }

    private boolean gathersMore() {
        return batch.size() < mapping.settings().batchSize()
                && mapping.time() < firstNanos + mapping.settings().windowNanos();
    }

    private void goOnWithout(ReceiveStatus status) {
        if (status != ReceiveStatus.OK) {
            mapping.askLater(this);
        } else if (!mapping.ends()) {
            ask();
        }
    }

    /** What is drawn for a batch depends on its first message, and on how often that has come. */
    private long key() {
        ReceivedMessage first = batch.get(0);
        return Mix.combine(first.message().key(), first.receiveCount());
    }

    @Override
    public Outcome judge(Outcome outcome) {
        boolean failsForOne =
                !mapping.settings().reportsBatchItemFailures() && batch.stream().anyMatch(mapping::isPoison);
        return outcome.isOk() && failsForOne ? Outcome.ERROR : outcome;
    }

    /** What failed is visible again after its timeout. */
    @Override
    public void ended(Outcome outcome) {
        if (outcome.isOk()) {
            long[] done = batch.stream()
                    .filter(message -> !mapping.isPoison(message))
                    .mapToLong(ReceivedMessage::receipt)
                    .toArray();
            for (int from = 0; from < done.length; from += Poll.MAX_MESSAGES) {
                int to = Math.min(done.length, from + Poll.MAX_MESSAGES);
                mapping.queue().delete(Arrays.copyOfRange(done, from, to));
            }
        }
        batch.clear();
        if (outcome == Outcome.THROTTLED) {
            mapping.askLater(this);
        } else {
            ask();
        }
    }
}
