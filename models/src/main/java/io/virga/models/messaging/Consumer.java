package io.virga.models.messaging;

import io.virga.kernel.Identified;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestOrigin;
import io.virga.models.traffic.ServiceStation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One loop of an instance that receives messages, has the application process them one by one, and deletes them. */
final class Consumer implements RequestOrigin, Identified {
    private final QueueConsumers group;
    private final long number;
    private final ServiceStation application;
    private final Poll poll;
    private List<ReceivedMessage> batch = List.of();
    private int next;
    /** Counts the batches that it began and ended, so that it is odd while one is in work. */
    private long batches;

    private final long[] done;
    private int doneCount;
    private boolean isBusy;
    private boolean isStopping;
    private @Nullable Runnable whenIdle;

    Consumer(QueueConsumers group, long number, ServiceStation application) {
        this.group = group;
        this.number = number;
        this.application = application;
        ConsumerSettings settings = group.settings();
        this.poll = new Poll(settings.batchSize(), settings.waitNanos(), this::polled);
        this.done = new long[settings.batchSize()];
    }

    @Override
    public long id() {
        return number;
    }

    @Override
    public Endpoint endpoint() {
        return application;
    }

    private boolean isAlive() {
        return application.state() == ServiceStation.State.SERVING;
    }

    /** Begins to receive, or looks again later if the application does not run. */
    void ask() {
        if (isStopping) {
            becomeIdle();
        } else if (isAlive()) {
            isBusy = false;
            group.call(this, this::receive);
        } else {
            isBusy = false;
            group.lookLater(this);
        }
    }

    private void receive() {
        if (!isStopping) {
            group.queue().receive(poll);
        }
    }

    /** It asks no more; {@code idle} is run when it has nothing in hand, at once if it is dead. */
    void stop(Runnable idle) {
        isStopping = true;
        whenIdle = idle;
        group.queue().cancel(poll);
        if (!isBusy || !isAlive()) {
            becomeIdle();
        }
    }

    private void becomeIdle() {
        isBusy = false;
        Runnable idle = whenIdle;
        whenIdle = null;
        if (idle != null) {
            idle.run();
        }
    }

    private void polled(ReceiveStatus status, List<ReceivedMessage> messages) {
        if (status != ReceiveStatus.OK) {
            group.lookLater(this);
        } else if (messages.isEmpty()) {
            ask();
        } else {
            isBusy = true;
            batch = messages;
            next = 0;
            doneCount = 0;
            group.extendLater(this, ++batches);
            process();
        }
    }

    private void process() {
        group.process(this, batch.get(next));
    }

    @Override
    public Outcome judge(Outcome outcome) {
        return outcome.isOk() && group.isPoison(batch.get(next)) ? Outcome.ERROR : outcome;
    }

    @Override
    public void ended(Outcome outcome) {
        if (!isBusy || !isAlive()) {
            // The process died, and what it had in hand is visible again after its timeout.
            endBatch();
            ask();
            return;
        }
        ReceivedMessage message = batch.get(next);
        if (outcome.isOk()) {
            done[doneCount++] = message.receipt();
        } else {
            fail(message);
        }
        next++;
        while (next < batch.size() && !outcome.isOk() && mustFollow(message, batch.get(next))) {
            fail(batch.get(next));
            next++;
        }
        if (next < batch.size()) {
            process();
        } else {
            finish();
        }
    }

    /** In a FIFO queue nothing of a group is processed before what failed of it. */
    private boolean mustFollow(ReceivedMessage failed, ReceivedMessage other) {
        return group.queue().settings().fifo()
                && failed.message().group() == other.message().group();
    }

    private void fail(ReceivedMessage message) {
        if (group.settings().releases()) {
            group.queue().changeVisibility(message.receipt(), 0);
        }
    }

    private void finish() {
        long[] receipts = Arrays.copyOf(done, doneCount);
        endBatch();
        if (receipts.length == 0) {
            ask();
            return;
        }
        group.call(this, () -> {
            group.queue().delete(receipts);
            ask();
        });
    }

    private void endBatch() {
        batches++;
        batch = List.of();
    }

    /** Hides what is in hand for the whole visibility timeout again, if it is still that batch. */
    void extend(long batchNumber) {
        if (batches != batchNumber || !isBusy || !isAlive()) {
            return;
        }
        MessageQueue queue = group.queue();
        for (int i = 0; i < doneCount; i++) {
            queue.changeVisibility(done[i], queue.settings().visibilityTimeoutNanos());
        }
        for (int i = next; i < batch.size(); i++) {
            queue.changeVisibility(batch.get(i).receipt(), queue.settings().visibilityTimeoutNanos());
        }
        group.extendLater(this, batchNumber);
    }
}
