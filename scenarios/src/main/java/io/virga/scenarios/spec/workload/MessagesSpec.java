package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Messages of a queue, each of which is processed as a request. */
@Kind(
        value = "messages",
        doc = "Messages of a queue: the instances of the target group receive them, process each as a request of this"
                + " workload on the instance that received it, and delete those that were answered without error. The"
                + " others are received again after the visibility timeout.")
public record MessagesSpec(
        @Property(doc = "The queue.", example = "orders") String queue,

        @Property(
                doc = "Loops in each instance that receive, process one message after the other, and delete.",
                defaultValue = "1",
                min = "1",
                max = "10000",
                source = "an application with one thread",
                assumption = true,
                example = "8")
        int consumers,

        @Property(
                doc = "How many messages a consumer receives at most at a time, from 1 to 10.",
                defaultValue = "10",
                source = "SQS API Reference, ReceiveMessage",
                example = "1")
        int batchSize,

        @Property(
                doc = "How long a poll waits for a message, from 0s, a short poll, to 20s.",
                defaultValue = "20s",
                source = "SQS API Reference, ReceiveMessage",
                example = "0s")
        Duration waitTime,

        @Property(
                doc = "Time from a consumer's call of the queue to its answer, apart from waiting for messages.",
                defaultValue = "20ms",
                source = "SQS Developer Guide, horizontal scaling and batching: 20 ms make 50 calls a second a client",
                example = "5ms")
        DistributionSpec latency,

        @Property(
                doc = "While it processes a batch, a consumer has its messages hidden for the whole visibility timeout"
                        + " again, every so long.",
                optional = true,
                absent = "never: what takes longer than the visibility timeout is received a second time",
                above = "0s",
                source = "SQS API Reference, ChangeMessageVisibility",
                example = "20s")
        @Nullable
        Duration extendEvery,

        @Property(
                doc = "Whether a message that fails is given back at once, by a visibility timeout of 0.",
                defaultValue = "false",
                source = "SQS Developer Guide, terminating the visibility timeout",
                example = "true")
        boolean releaseFailed,

        @Property(
                doc = "The share of messages that fail however often they are processed.",
                defaultValue = "0%",
                max = "100%",
                source = "no message is poisonous unless written",
                example = "0.1%")
        Percentage poison)
        implements ArrivalsSpec {}
