package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subscription of a topic. */
@Doc("A subscription of a topic: who gets which of its messages. A delivery that fails is tried again, 100,015"
        + " times over 23 days.")
public record SubscriptionSpec(
        @Property(
                doc = "An sqsQueue, or a lambdaFunction, which is invoked asynchronously.",
                source = "SNS Developer Guide, event destinations",
                example = "billing")
        String endpoint,

        @Property(
                doc = "The attributes that a message must have, by name: of each attribute one of the conditions holds."
                        + " Attributes are those that request classes write as `messageAttributes`.",
                entry = "attribute",
                optional = true,
                absent = "all messages",
                source = "SNS Developer Guide, subscription filter policies",
                example = "{ kind: [order, refund], shop: [{ prefix: eu- }] }")
        @Nullable
        Map<String, List<FilterConditionSpec>> filterPolicy,

        @Property(
                doc = "An sqsQueue that gets the messages that cannot be delivered.",
                optional = true,
                absent = "they are gone",
                source = "SNS Developer Guide, dead-letter queues",
                example = "billing-dlq")
        @Nullable
        String deadLetterQueue) {}
