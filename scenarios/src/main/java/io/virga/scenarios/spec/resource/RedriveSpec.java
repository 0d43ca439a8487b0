package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;

/** The redrive policy of a queue. */
@Doc("The redrive policy of a queue: where a message goes that was received `maxReceiveCount` times and is not"
        + " deleted.")
public record RedriveSpec(
        @Property(
                doc = "The dead-letter queue, of the same type: FIFO or standard. A message keeps the time when it was"
                        + " sent, unless the queues are FIFO.",
                source = "SQS Developer Guide, dead-letter queues",
                example = "orders-dlq")
        String deadLetterQueue,

        @Property(doc = "How often a message is received before it goes there, from 1 to 1000.", example = "3")
        int maxReceiveCount) {}
