package io.virga.models.messaging;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a queue answers those who ask for messages: polls, short and long, and the dead letters that they come upon. */
final class ReceiveDesk extends Entity {
    private final QueueSettings settings;
    private final QueueContent content;
    private final QueueCounts counts;
    private final CallLimits limits;
    private final WaitingPolls waiting = new WaitingPolls();
    private final Activity<Poll> answer = activity("answer", ReceiveDesk::tell);
    private final Timer pollEnd = timer("pollEnd", this::endPolls);
    private @Nullable DeadLetterPolicy deadLetters;

    ReceiveDesk(
            Simulation sim,
            String path,
            QueueSettings settings,
            QueueContent content,
            QueueCounts counts,
            CallLimits limits) {
        super(sim, path);
        this.settings = settings;
        this.content = content;
        this.counts = counts;
        this.limits = limits;
    }

    void deadLetters(DeadLetterPolicy policy) {
        deadLetters = policy;
    }

    boolean canGive() {
        return content.inFlight() < settings.inFlightLimit() && content.hasSomeToGive();
    }

    void receive(Poll poll) {
        poll.begin();
        if (!limits.admitsReceive()) {
            counts.throttled++;
            refuse(poll, ReceiveStatus.THROTTLED);
        } else if (poll.isShort() && !settings.fifo() && content.inFlight() >= settings.inFlightLimit()) {
            counts.overLimit++;
            refuse(poll, ReceiveStatus.OVER_LIMIT);
        } else if (poll.isShort()) {
            answer(poll, take(poll));
        } else {
            waiting.add(poll, now() + poll.waitNanos());
            schedulePollEnd();
        }
    }

    private void refuse(Poll poll, ReceiveStatus status) {
        counts.request(0);
        poll.answer(status, List.of());
        answer.hold(poll, 0);
    }

    private void answer(Poll poll, List<ReceivedMessage> messages) {
        long bytes = 0;
        for (ReceivedMessage each : messages) {
            bytes += each.message().sizeBytes();
        }
        counts.request(bytes);
        if (messages.isEmpty()) {
            counts.emptyReceives++;
        }
        poll.answer(ReceiveStatus.OK, messages);
        answer.hold(poll, 0);
    }

    private static void tell(Poll poll) {
        poll.tell();
    }

    void cancel(Poll poll) {
        if (poll.isWaiting()) {
            waiting.remove(poll);
            schedulePollEnd();
        }
        poll.cancel();
    }

    /** Gives those who wait what there is for them. */
    void serve() {
        Poll poll = waiting.first();
        while (poll != null && canGive()) {
            List<ReceivedMessage> messages = take(poll);
            if (!messages.isEmpty()) {
                waiting.remove(poll);
                schedulePollEnd();
                answer(poll, messages);
            }
            poll = waiting.first();
        }
    }

    private List<ReceivedMessage> take(Poll poll) {
        List<ReceivedMessage> messages = new ArrayList<>(poll.maxMessages());
        List<QueueContent.Moved> dead = List.of();
        DeadLetterPolicy policy = deadLetters;
        content.beginPoll(poll.isShort());
        while (messages.size() < poll.maxMessages() && content.inFlight() < settings.inFlightLimit()) {
            int slot = content.next(now());
            if (slot == MessageTable.NONE) {
                break;
            }
            if (policy != null && content.receives(slot) >= policy.maxReceiveCount()) {
                if (dead.isEmpty()) {
                    dead = new ArrayList<>();
                }
                counts.deadLettered++;
                dead.add(content.move(slot));
            } else {
                messages.add(content.receive(slot, now()));
            }
        }
        content.endPoll();
        if (policy != null) {
            dead.forEach(policy.deadLetterQueue()::takeIn);
        }
        return messages;
    }

    private void endPolls() {
        Poll poll = waiting.first();
        while (poll != null && poll.untilNanos <= now()) {
            waiting.remove(poll);
            answer(poll, List.of());
            poll = waiting.first();
        }
        schedulePollEnd();
    }

    private void schedulePollEnd() {
        Poll poll = waiting.first();
        if (poll == null) {
            pollEnd.cancel();
        } else {
            pollEnd.schedule(poll.untilNanos - now());
        }
    }
}
