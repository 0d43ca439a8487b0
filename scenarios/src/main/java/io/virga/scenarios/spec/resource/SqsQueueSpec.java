package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A queue of Amazon SQS. */
@Kind(
        value = "sqsQueue",
        doc = "A queue of Amazon SQS. A hop to it sends a message of the request's `requestSize`, and is answered when"
                + " the queue holds it durably. Workloads whose arrivals are `messages` consume it. A message that is"
                + " received and not deleted is received again after the visibility timeout.")
public record SqsQueueSpec(
        @Property(
                doc = "Makes it a FIFO queue: each message group in strict order, messages deduplicated for 5 minutes,"
                        + " so that a producer's retries are one message, and 300 calls a second for each of send,"
                        + " receive and delete.",
                optional = true,
                absent = "a standard queue: at least once, in best-effort order, without a limit of calls",
                source = SOURCE,
                example = "{ messageGroups: 100 }")
        @Nullable
        FifoQueueSpec fifo,

        @Property(
                doc = "How long a received message is hidden from other consumers, from 0s to 12h.",
                defaultValue = "30s",
                source = SOURCE,
                example = "180s")
        Duration visibilityTimeout,

        @Property(
                doc = "How long each new message is hidden, from 0s to 15m.",
                defaultValue = "0s",
                source = SOURCE,
                example = "45s")
        Duration delay,

        @Property(
                doc = "After this time a message is deleted whatever its state, from 60s to 14d.",
                defaultValue = "4d",
                source = SOURCE,
                example = "14d")
        Duration messageRetention,

        @Property(
                doc = "Larger messages are refused, from 1KiB to 1MiB.",
                defaultValue = "1MiB",
                source = "SQS Developer Guide, quotas related to messages; 256KiB until August 2025",
                example = "256KiB")
        DataSize maximumMessageSize,

        @Property(
                doc = "Messages that are received and neither deleted nor visible again, at most. Beyond, long polls"
                        + " get nothing, and short polls of standard queues an error.",
                defaultValue = "120000",
                min = "1",
                max = "120000",
                source = "SQS Developer Guide, quotas related to queues; FIFO queues had 20,000 until 2024",
                example = "20000")
        int inFlightLimit,

        @Property(
                doc = "Where messages go that are received too often.",
                optional = true,
                absent = "they are received until they are deleted or their retention is over",
                example = "{ deadLetterQueue: orders-dlq, maxReceiveCount: 3 }")
        @Nullable
        RedriveSpec redrive,

        @Property(
                doc = "The share of deletions that a server misses, so that the message is received again: the"
                        + " spontaneous duplicates of a standard queue.",
                defaultValue = "0%",
                max = "50%",
                source = "AWS says that it happens on rare occasions, and publishes no rate",
                assumption = true,
                example = "0.01%")
        Percentage survivingCopies,

        @Property(
                doc = "Servers over which the messages of a standard queue are spread, of which a short poll asks some."
                        + " The more there are, the less messages come in order.",
                defaultValue = "" + SERVERS,
                min = "1",
                max = "1024",
                source = "no public figure",
                assumption = true,
                example = "20")
        int servers,

        @Property(
                doc = "How many of the servers a short poll asks; it can come back empty although there are messages.",
                defaultValue = "" + SERVERS_PER_SHORT_POLL,
                min = "1",
                max = "1024",
                source = "no public figure",
                assumption = true,
                example = "5")
        int serversPerShortPoll,

        @Property(
                doc = "Time from a call to its answer, network included.",
                defaultValue = "20ms",
                source = "SQS Developer Guide, horizontal scaling and batching: 20 ms make 50 calls a second a client",
                example = "{ lognormal: { mean: 12ms, p99: 60ms } }")
        DistributionSpec latency,

        @Property(
                doc = "Whether the million requests that are free each month are this queue's.",
                defaultValue = "false",
                source = "Amazon SQS pricing",
                example = "true")
        boolean freeTier)
        implements CloudResourceSpec, Impairable {
    static final String SOURCE = "SQS Developer Guide; SQS API Reference, SetQueueAttributes";

    /** The servers of a standard queue unless told. */
    public static final int SERVERS = 8;

    /** Of those, how many a short poll asks. */
    public static final int SERVERS_PER_SHORT_POLL = 3;
}
