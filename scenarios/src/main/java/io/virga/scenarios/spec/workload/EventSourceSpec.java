package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** Batches of messages of a queue that a function processes. */
@Kind(
        value = "eventSource",
        doc = "An event source mapping of a queue: pollers of Lambda gather messages, have the function process each"
                + " batch as one event, which is a request of this workload, and delete it when it was answered"
                + " without error. There are five pollers at first, up to 300 more a minute while messages wait,"
                + " and two while none come. What failed is received again after the visibility timeout. What an"
                + " operation of the function needs is what a whole batch needs.")
public record EventSourceSpec(
        @Property(doc = "The queue.", example = "orders") String queue,

        @Property(
                doc = "How many messages a batch has at most; more than 10 need a window, and FIFO queues allow none.",
                defaultValue = "10",
                min = "1",
                max = "10000",
                source = "Lambda API reference, CreateEventSourceMapping: BatchSize",
                example = "100")
        int batchSize,

        @Property(
                doc = "How long a batch is gathered that is not full.",
                defaultValue = "0s",
                max = "300s",
                source = "Lambda API reference, CreateEventSourceMapping: MaximumBatchingWindowInSeconds",
                example = "5s")
        Duration maximumBatchingWindow,

        @Property(
                doc = "How many batches are in work at a time at most.",
                defaultValue = "1000",
                min = "2",
                max = "1000",
                source = "Lambda developer guide, using Lambda with Amazon SQS: up to 1,000 batches at a time; maximum"
                        + " concurrency from 2 to 1,000",
                example = "20")
        int maximumConcurrency,

        @Property(
                doc = "Whether the function reports the messages of a batch that failed (ReportBatchItemFailures):"
                        + " then the others are deleted.",
                defaultValue = "false",
                source = "Lambda developer guide, reporting batch item failures",
                example = "true")
        boolean reportBatchItemFailures,

        @Property(
                doc = "The share of messages that fail however often they are processed.",
                defaultValue = "0%",
                max = "100%",
                source = "no message is poisonous unless written",
                example = "0.1%")
        Percentage poison)
        implements ArrivalsSpec {}
