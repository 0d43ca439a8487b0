package io.virga.models.messaging;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of Amazon SQS, standard or FIFO. Each method is one call of its API at the moment when it reaches the queue: what a
 * call takes on its way is its caller's.
 *
 * <p>Sources: SQS Developer Guide, "Visibility timeout", "Delay queues", "Dead-letter queues", "Short and long polling",
 * "Quotas"; SQS API Reference.
 */
public final class MessageQueue extends Entity implements MessageDestination {
    private static final long NEVER = Long.MAX_VALUE;

    private final QueueSettings settings;
    private final QueueCounts counts = new QueueCounts();
    private final QueueContent content;
    private final CallLimits limits;
    private final DeduplicationWindow deduplication = new DeduplicationWindow();
    private final Timer change = timer("change", this::advance);
    private final ReceiveDesk desk;
    private final List<Runnable> visibleListeners = new ArrayList<>();
    private final TimeWeighted visible;
    private final TimeWeighted inFlight;
    private long changeNanos;

    /** A queue without a dead-letter queue. */
    public MessageQueue(Simulation sim, String path, QueueSettings settings) {
        super(sim, path);
        this.settings = settings;
        this.content = new QueueContent(settings, counts, stream("servers"), stream("copies"));
        this.limits = new CallLimits(settings, sim.clock());
        this.desk = new ReceiveDesk(sim, path + ".receive", settings, content, counts, limits);
        this.visible = new TimeWeighted(sim.clock());
        this.inFlight = new TimeWeighted(sim.clock());
    }

    /**
     * Sets where messages go that were received too often.
     *
     * @throws IllegalArgumentException if one of the two queues is FIFO and the other is not, which SQS refuses
     */
    public void deadLetters(DeadLetterPolicy policy) {
        if (policy.deadLetterQueue().settings.fifo() != settings.fifo()) {
            throw new IllegalArgumentException(
                    "the dead-letter queue of " + path() + " must be of its own type, standard or FIFO");
        }
        desk.deadLetters(policy);
    }

    public QueueSettings settings() {
        return settings;
    }

    public QueueCounts counts() {
        return counts;
    }

    /** Messages that can be received: ApproximateNumberOfMessagesVisible, exact here. */
    public int visibleMessages() {
        return content.visibleMessages();
    }

    /** Messages in flight: ApproximateNumberOfMessagesNotVisible. */
    public int messagesInFlight() {
        return content.inFlight();
    }

    /** Messages whose delay is not over: ApproximateNumberOfMessagesDelayed. */
    public int delayedMessages() {
        return content.delayed();
    }

    /** Visible messages over time. */
    public TimeWeighted visibleOverTime() {
        return visible;
    }

    /** Messages in flight over time. */
    public TimeWeighted inFlightOverTime() {
        return inFlight;
    }

    /**
     * ApproximateAgeOfOldestMessage, nanoseconds since that message was first sent: of those that were received less than three
     * times; 0 when there is none.
     */
    public long oldestAgeNanos() {
        return now() - content.oldestSentNanos(now());
    }

    /** Is called whenever there are messages to be received that no waiting poll has taken. */
    public void onVisible(Runnable listener) {
        visibleListeners.add(listener);
    }

    /** SendMessage. */
    @Override
    public SendStatus send(Message message) {
        counts.request(message.sizeBytes());
        if (!limits.admitsSend(message.group())) {
            counts.throttled++;
            return SendStatus.THROTTLED;
        }
        SendStatus status = put(message);
        settle();
        return status;
    }

    /**
     * SendMessageBatch: one call for up to ten messages.
     *
     * @return what became of each of them
     */
    public List<SendStatus> sendBatch(List<Message> messages) {
        if (messages.isEmpty() || messages.size() > Poll.MAX_MESSAGES) {
            throw new IllegalArgumentException("a batch is of 1 to 10 messages, not " + messages.size());
        }
        counts.request(messages.stream().mapToLong(Message::sizeBytes).sum());
        List<SendStatus> statuses = new ArrayList<>(messages.size());
        boolean admitted = limits.admitsSend(messages.get(0).group());
        if (!admitted) {
            counts.throttled++;
        }
        for (Message each : messages) {
            statuses.add(admitted ? put(each) : SendStatus.THROTTLED);
        }
        settle();
        return statuses;
    }

    private SendStatus put(Message message) {
        if (message.sizeBytes() > settings.maxMessageBytes()) {
            counts.tooLarge++;
            return SendStatus.TOO_LARGE;
        }
        if (settings.fifo() && !deduplication.admits(message.deduplicationKey(), now())) {
            counts.deduplicated++;
            return SendStatus.DEDUPLICATED;
        }
        counts.sent++;
        counts.sentBytes += message.sizeBytes();
        content.add(message, now(), now() + settings.delayNanos(), now());
        return SendStatus.SENT;
    }

    /** A dead letter of another queue. Standard queues keep the time when it was sent, FIFO queues set it anew. */
    void takeIn(QueueContent.Moved moved) {
        counts.movedIn++;
        content.add(moved.message(), settings.fifo() ? now() : moved.sentNanos(), now(), now());
        settle();
    }

    /**
     * Moves up to so many messages that are visible here to {@code target}, where they are sent anew: one step of a message
     * move task. Returns how many.
     */
    public int redrive(MessageQueue target, int messages) {
        int moved = 0;
        content.beginPoll(false);
        while (moved < messages) {
            int slot = content.next(now());
            if (slot == MessageTable.NONE) {
                break;
            }
            counts.movedAway++;
            target.counts.sent++;
            target.content.add(content.move(slot).message(), now(), now() + target.settings.delayNanos(), now());
            moved++;
        }
        content.endPoll();
        settle();
        target.settle();
        return moved;
    }

    /**
     * ReceiveMessage. The poll's listener is told the answer in an event of its own: at this moment if there are messages or it
     * is a short poll, and at the end of its wait at the latest.
     *
     * @throws IllegalStateException if the poll has not been answered since it was last used
     */
    public void receive(Poll poll) {
        desk.receive(poll);
        settle();
    }

    /** The poll is over, as when its caller is gone: its listener is told nothing more. Does nothing once it was told. */
    public void cancel(Poll poll) {
        desk.cancel(poll);
    }

    /** DeleteMessage and DeleteMessageBatch; false if the call was refused, when nothing is deleted. */
    public boolean delete(long... receipts) {
        counts.request(0);
        if (!limits.admitsDelete()) {
            counts.throttled++;
            return false;
        }
        for (long receipt : receipts) {
            int slot = content.slotOf(receipt);
            if (slot != MessageTable.NONE) {
                content.delete(slot);
            }
        }
        settle();
        return true;
    }

    /**
     * ChangeMessageVisibility: the message is hidden for so long from now on; with 0 it can be received at once.
     *
     * @return false if the receipt is not good any more, or if the message would be hidden for more than 12 hours in all
     */
    public boolean changeVisibility(long receipt, long visibilityNanos) {
        counts.request(0);
        int slot = content.slotOf(receipt);
        boolean changed =
                slot != MessageTable.NONE && content.isInFlight(slot) && content.hide(slot, visibilityNanos, now());
        settle();
        return changed;
    }

    /** @throws IllegalStateException if a message was lost or counted twice since the queue was made */
    public void checkConservation() {
        content.checkConservation(path());
    }

    private void advance() {
        content.advance(now());
        settle();
    }

    /** Gives waiting polls what there is for them, and looks for the next change. */
    private void settle() {
        desk.serve();
        visible.set(content.visibleMessages());
        inFlight.set(content.inFlight());
        long next = content.nextChangeNanos(NEVER);
        if (next == NEVER) {
            change.cancel();
        } else if (!change.isScheduled() || next != changeNanos) {
            changeNanos = next;
            change.schedule(Math.max(0, next - now()));
        }
        if (desk.canGive()) {
            visibleListeners.forEach(Runnable::run);
        }
    }
}
