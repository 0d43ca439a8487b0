package io.virga.models.serverless;

/**
 * What became of the events of a function that nobody waits for, since it was made: each that was received has succeeded, was
 * dropped, waits or is processed.
 */
public final class AsyncEventTotals {
    private static final long FIRST_BYTES = 256 * 1024;
    private static final long MORE_BYTES = 64 * 1024;

    long received;
    long succeeded;
    long retriesExhausted;
    long expired;
    long stopped;
    long tooLarge;
    long invoked;
    long invokedAfterNanos;
    long deliveryFailures;
    long deadLetterErrors;
    private long additionalRequests;

    /** An event of so many bytes. */
    void receive(long bytes) {
        received++;
        long beyond = Math.max(0, bytes - FIRST_BYTES);
        additionalRequests += (beyond + MORE_BYTES - 1) / MORE_BYTES;
    }

    /** AsyncEventsReceived: events that it took. */
    public long received() {
        return received;
    }

    /** Events that the function processed without error. */
    public long succeeded() {
        return succeeded;
    }

    /** AsyncEventsDropped: events that were given up, whether somebody was told or not. */
    public long dropped() {
        return retriesExhausted + expired + stopped;
    }

    /** Those of the dropped whose last retry failed. */
    public long retriesExhausted() {
        return retriesExhausted;
    }

    /** Those of the dropped that were too old. */
    public long expired() {
        return expired;
    }

    /** Those of the dropped that came to a function without any concurrency. */
    public long stopped() {
        return stopped;
    }

    /** Events that were refused with 413. */
    public long tooLarge() {
        return tooLarge;
    }

    /** Tries that the function began; those that were turned away are none. */
    public long invoked() {
        return invoked;
    }

    /** The sum of the ages of the events in these tries, in nanoseconds: AsyncEventAge. */
    public long invokedAfterNanos() {
        return invokedAfterNanos;
    }

    /** Records that a destination did not take: DestinationDeliveryFailures. */
    public long deliveryFailures() {
        return deliveryFailures;
    }

    /** Dropped events that the dead-letter queue did not take: DeadLetterErrors. */
    public long deadLetterErrors() {
        return deadLetterErrors;
    }

    /**
     * Requests that are billed beside the invocations: one for every 64 KiB begun of an event beyond its first 256 KiB (AWS
     * Lambda announcement of payloads of 1 MB for asynchronous invocations, October 2025).
     */
    public long additionalRequests() {
        return additionalRequests;
    }
}
