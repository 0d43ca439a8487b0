package io.virga.models.messaging;

/**
 * What a queue has counted since it was made. Together with what it holds, the counts of messages are conserved: what came
 * in, sent or moved, is what left it, deleted, expired, dead-lettered or moved away, and what is there.
 */
public final class QueueCounts {
    /** What SQS counts as one request, bytes (Amazon SQS pricing). */
    public static final long REQUEST_BYTES = 64 * 1024;

    long sent;
    long sentBytes;
    long movedIn;
    long movedAway;
    long deleted;
    long expired;
    long deadLettered;
    long deduplicated;
    long tooLarge;
    long throttled;
    long received;
    long emptyReceives;
    long overLimit;
    long staleReceipts;
    long firstReceived;
    long firstReceivedAfterNanos;
    long requests;
    private final long[] redeliveries = new long[Redelivery.causes()];

    void redelivered(Redelivery cause) {
        redeliveries[cause.ordinal()]++;
    }

    /** A call of the API that carried so many bytes: every 64 KiB begun are a request. */
    void request(long bytes) {
        requests += Math.max(1, (bytes + REQUEST_BYTES - 1) / REQUEST_BYTES);
    }

    /** Messages that producers sent and that it took: NumberOfMessagesSent. */
    public long sent() {
        return sent;
    }

    /** Their bytes. */
    public long sentBytes() {
        return sentBytes;
    }

    /** Messages that came from a queue whose dead letters they are. */
    public long movedIn() {
        return movedIn;
    }

    /** Messages that a redrive took away. */
    public long movedAway() {
        return movedAway;
    }

    /** Messages that consumers deleted, each once: NumberOfMessagesDeleted. */
    public long deleted() {
        return deleted;
    }

    /** Messages that were there for the whole retention. */
    public long expired() {
        return expired;
    }

    /** Messages that went to the dead-letter queue. */
    public long deadLettered() {
        return deadLettered;
    }

    /** Sends that a FIFO queue accepted and dropped. */
    public long deduplicated() {
        return deduplicated;
    }

    /** Sends that were refused for their size. */
    public long tooLarge() {
        return tooLarge;
    }

    /** Calls that were refused for their rate. */
    public long throttled() {
        return throttled;
    }

    /** Receipts of messages: NumberOfMessagesReceived. */
    public long received() {
        return received;
    }

    /** Polls that returned nothing: NumberOfEmptyReceives. */
    public long emptyReceives() {
        return emptyReceives;
    }

    /** Short polls that were refused since too many messages were in flight. */
    public long overLimit() {
        return overLimit;
    }

    /** Deletions and changes of visibility with a receipt that was none any more. */
    public long staleReceipts() {
        return staleReceipts;
    }

    /** Messages that were received at least once. */
    public long firstReceived() {
        return firstReceived;
    }

    /** The sum of the times from sending to the first receipt, nanoseconds. */
    public long firstReceivedAfterNanos() {
        return firstReceivedAfterNanos;
    }

    /** Receipts of a message that had been received before, by what brought it back. */
    public long redeliveries(Redelivery cause) {
        return redeliveries[cause.ordinal()];
    }

    /** Requests as they are billed: one for every 64 KiB that a call carried, at least one a call. */
    public long requests() {
        return requests;
    }

    /** Messages that have to be there, by what came and went. */
    long present() {
        return sent + movedIn - movedAway - deleted - expired - deadLettered;
    }
}
