package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Rate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic of Amazon SNS. */
@Kind(
        value = "snsTopic",
        doc = "A topic of Amazon SNS. A hop to it publishes a message of the request's `requestSize`, and is"
                + " answered when the topic has it; each of its subscriptions whose filter policy wants the"
                + " message then delivers it.")
public record SnsTopicSpec(
        @Property(
                doc = "Makes it a FIFO topic: each message group in order, messages deduplicated for 5 minutes.",
                optional = true,
                absent = "a standard topic",
                source = "SNS Developer Guide, FIFO topics",
                example = "{ messageGroups: 100 }")
        @Nullable
        FifoTopicSpec fifo,

        @Property(
                doc = "Who gets its messages, by the name of the subscription.",
                entry = "subscription",
                example = "{ billing: { endpoint: billing-queue } }")
        Map<String, SubscriptionSpec> subscriptions,

        @Property(
                doc = "Messages that are published a second at most; more are throttled.",
                optional = true,
                above = "0/s",
                max = "1000000/s",
                absent = "30000/s, and 3000/s of a FIFO topic",
                source = "Amazon SNS endpoints and quotas: Publish in us-east-1, other regions have less; a soft limit",
                example = "9000/s")
        @Nullable
        Rate publishRate,

        @Property(
                doc = "Larger messages are refused.",
                defaultValue = "256KiB",
                min = "1KiB",
                max = "1MiB",
                source = "SNS Developer Guide, message size: 256 KB, and 1 MiB where it is asked for",
                example = "1MiB")
        DataSize maximumMessageSize,

        @Property(
                doc = "Time from a call to its answer, network included.",
                defaultValue = "20ms",
                source = "AWS publishes no figure; as for a message to SQS",
                assumption = true,
                example = "{ lognormal: { mean: 12ms, p99: 60ms } }")
        DistributionSpec latency,

        @Property(
                doc = "Time from the publication of a message to the first try of a delivery.",
                defaultValue = "30ms",
                source = "AWS calls less than 30 ms typical; from memory",
                assumption = true,
                example = "{ lognormal: { mean: 30ms, p99: 200ms } }")
        DistributionSpec deliveryLatency,

        @Property(
                doc = "Whether the million requests to standard topics that are free each month are this topic's.",
                defaultValue = "false",
                source = "Amazon SNS pricing",
                example = "true")
        boolean freeTier)
        implements CloudResourceSpec, Impairable {
    private static final double STANDARD_PER_SECOND = 30_000;
    private static final double FIFO_PER_SECOND = 3_000;

    /** Messages that it takes a second, as written or as SNS has it. */
    public double publishesPerSecond() {
        if (publishRate != null) {
            return publishRate.perSecond();
        }
        return fifo == null ? STANDARD_PER_SECOND : FIFO_PER_SECOND;
    }
}
