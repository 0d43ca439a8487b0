package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;

/** What a FIFO queue has that a standard one has not. */
@Doc("What a FIFO queue has that a standard one has not. Users are spread over its message groups by chance: all"
        + " messages of a user are in one group.")
public record FifoQueueSpec(
        @Property(
                doc = "How many message groups there are. While a message of a group is in flight, no other of it is"
                        + " received.",
                min = "1",
                max = "10000000",
                example = "100")
        int messageGroups,

        @Property(
                doc = "What the limit of 300 calls a second holds for.",
                defaultValue = "perQueue",
                source = "SQS API Reference, FifoThroughputLimit")
        FifoThroughputLimit throughputLimit) {}
