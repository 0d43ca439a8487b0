package io.virga.models.messaging;

/**
 * Attributes of a queue, within the ranges of the SQS API Reference (SetQueueAttributes), and what it assumes of its servers.
 *
 * @param fifo ordered by groups, deduplicated, limited in calls; otherwise standard
 * @param visibilityTimeoutNanos how long a received message is hidden, from 0 to 12 hours
 * @param delayNanos how long each new message is hidden, from 0 to 15 minutes
 * @param retentionNanos after which a message is deleted, whatever its state, from 60 seconds to 14 days
 * @param maxMessageBytes larger messages are refused, from 1 KiB to 1 MiB
 * @param inFlightLimit received messages that are neither deleted nor visible again, at most
 * @param callsPerSecond for each of send, receive and delete, of a FIFO queue as a whole, or of each message group if
 *     {@code highThroughput}; standard queues have no such limit
 * @param highThroughput whether the limit of a FIFO queue is by message group
 * @param servers over which the messages of a standard queue are spread, at least 1
 * @param serversPerShortPoll how many of them a short poll asks, at least 1
 * @param survivingCopyShare share of deletions that miss a copy of the message on a standard queue's server, from 0
 *     to less than 1
 */
public record QueueSettings(
        boolean fifo,
        long visibilityTimeoutNanos,
        long delayNanos,
        long retentionNanos,
        int maxMessageBytes,
        int inFlightLimit,
        double callsPerSecond,
        boolean highThroughput,
        int servers,
        int serversPerShortPoll,
        double survivingCopyShare) {
    /** How long a message can stay hidden after it was received, nanoseconds. */
    public static final long MAX_VISIBILITY_NANOS = 12 * 3600 * 1_000_000_000L;

    private static final long SECOND = 1_000_000_000L;

    public QueueSettings {
        check(visibilityTimeoutNanos, 0, MAX_VISIBILITY_NANOS, "visibility timeout");
        check(delayNanos, 0, 900 * SECOND, "delay");
        check(retentionNanos, 60 * SECOND, 14 * 86_400 * SECOND, "message retention");
        check(maxMessageBytes, 1024, 1 << 20, "maximum message size");
        check(inFlightLimit, 1, Integer.MAX_VALUE, "limit of messages in flight");
        check(servers, 1, 1024, "number of servers");
        check(serversPerShortPoll, 1, servers, "number of servers of a short poll");
        if (!(callsPerSecond > 0) || !(survivingCopyShare >= 0 && survivingCopyShare < 1)) {
            throw new IllegalArgumentException("a queue needs a positive limit of calls and a share of copies from 0 to"
                    + " less than 1, not " + callsPerSecond + " /s and " + survivingCopyShare);
        }
    }

    private static void check(long value, long min, long max, String what) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "the " + what + " must be from " + min + " to " + max + ", not " + value);
        }
    }

    /** A standard queue as AWS makes it: 30 s, no delay, 4 days, 1 MiB, 120,000 in flight; no copy survives. */
    public static QueueSettings standard() {
        return new QueueSettings(
                false, 30 * SECOND, 0, 4 * 86_400 * SECOND, 1 << 20, 120_000, Double.POSITIVE_INFINITY, false, 8, 3, 0);
    }

    /** A FIFO queue as AWS makes it: 30 s, no delay, 4 days, 1 MiB, 120,000 in flight, 300 calls a second. */
    public static QueueSettings firstInFirstOut() {
        return new QueueSettings(true, 30 * SECOND, 0, 4 * 86_400 * SECOND, 1 << 20, 120_000, 300, false, 1, 1, 0);
    }

    /** The same with another visibility timeout. */
    public QueueSettings withVisibilityTimeout(long nanos) {
        return new QueueSettings(
                fifo,
                nanos,
                delayNanos,
                retentionNanos,
                maxMessageBytes,
                inFlightLimit,
                callsPerSecond,
                highThroughput,
                servers,
                serversPerShortPoll,
                survivingCopyShare);
    }
}
