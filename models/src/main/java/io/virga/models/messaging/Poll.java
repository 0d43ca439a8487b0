package io.virga.models.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consumer's ReceiveMessage call: made once, used again and again, waiting at most once at a time. */
public final class Poll {
    /** Most messages that one call returns (SQS API Reference, ReceiveMessage). */
    public static final int MAX_MESSAGES = 10;

    /** Longest wait of a long poll, nanoseconds (SQS API Reference, ReceiveMessage). */
    public static final long MAX_WAIT_NANOS = 20_000_000_000L;

    private final int maxMessages;
    private final long waitNanos;
    private final PollListener listener;

    // Notes of the queue at which it waits.
    long untilNanos;
    private boolean isWaiting;
    private boolean isAsked;
    private ReceiveStatus status = ReceiveStatus.OK;
    private @Nullable List<ReceivedMessage> messages;

    @Nullable
    Poll previous;

    @Nullable
    Poll next;

    /**
     * @param maxMessages MaxNumberOfMessages, from 1 to 10
     * @param waitNanos WaitTimeSeconds, from 0, a short poll, to 20 seconds
     */
    public Poll(int maxMessages, long waitNanos, PollListener listener) {
        if (maxMessages < 1 || maxMessages > MAX_MESSAGES || waitNanos < 0 || waitNanos > MAX_WAIT_NANOS) {
            throw new IllegalArgumentException("a poll is for 1 to 10 messages and waits for 0 to 20 s, not "
                    + maxMessages + " and " + waitNanos + " ns");
        }
        this.maxMessages = maxMessages;
        this.waitNanos = waitNanos;
        this.listener = listener;
    }

    public int maxMessages() {
        return maxMessages;
    }

    /** How long it waits for the first message, nanoseconds. */
    public long waitNanos() {
        return waitNanos;
    }

    boolean isShort() {
        return waitNanos == 0;
    }

    boolean isWaiting() {
        return isWaiting;
    }

    void waiting(boolean inLine) {
        isWaiting = inLine;
    }

    void begin() {
        if (isAsked) {
            throw new IllegalStateException("this poll has not been answered yet");
        }
        isAsked = true;
    }

    void answer(ReceiveStatus ofQueue, List<ReceivedMessage> received) {
        status = ofQueue;
        messages = received;
    }

    void tell() {
        List<ReceivedMessage> received = messages;
        if (received != null) {
            isAsked = false;
            messages = null;
            listener.polled(status, received);
        }
    }

    void cancel() {
        isAsked = false;
        messages = null;
    }
}
