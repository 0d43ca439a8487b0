package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Events that a function processes while nobody waits for them. */
@Kind(
        value = "asyncEvents",
        doc = "Asynchronous invocations of a function, the target: a hop such as `resize.invokeAsync`, a topic or"
                + " another function's destination leaves an event in its queue and waits for nothing. Lambda has"
                + " the function process each event as a request of this workload. After an error it tries again a"
                + " minute later, and two minutes after that; an event that was throttled it tries again after a"
                + " second, and ever longer up to five minutes, until it is too old.")
public record AsyncEventsSpec(
        @Property(
                doc = "How often an event is tried again after errors of the function.",
                defaultValue = "2",
                min = "0",
                max = "2",
                source = "Lambda API reference, PutFunctionEventInvokeConfig: MaximumRetryAttempts",
                example = "1")
        int maximumRetryAttempts,

        @Property(
                doc = "How long an event is kept. One that is older is dropped.",
                defaultValue = "6h",
                min = "60s",
                max = "6h",
                source = "Lambda API reference, PutFunctionEventInvokeConfig: MaximumEventAgeInSeconds",
                example = "1h")
        Duration maximumEventAge,

        @Property(
                doc = "An sqsQueue, snsTopic or lambdaFunction that gets a record of each event that was processed.",
                optional = true,
                absent = "nobody is told",
                source = "Lambda developer guide, capturing records of asynchronous invocations",
                example = "done")
        @Nullable
        String onSuccess,

        @Property(
                doc = "An sqsQueue, snsTopic or lambdaFunction that gets a record of each event that is dropped.",
                optional = true,
                absent = "nobody is told",
                source = "Lambda developer guide, capturing records of asynchronous invocations",
                example = "failed")
        @Nullable
        String onFailure,

        @Property(
                doc = "The function's dead-letter queue, an sqsQueue or snsTopic, which gets each event that is"
                        + " dropped.",
                optional = true,
                absent = "dropped events are gone",
                source = "Lambda developer guide, adding a dead-letter queue",
                example = "resize-dlq")
        @Nullable
        String deadLetterQueue,

        @Property(
                doc = "Time from an asynchronous invocation to its answer, network included.",
                defaultValue = "20ms",
                source = "AWS publishes no figure; as for a message to SQS",
                assumption = true,
                example = "{ lognormal: { mean: 30ms, p99: 120ms } }")
        DistributionSpec latency,

        @Property(
                doc = "The share of events that fail however often they are processed.",
                defaultValue = "0%",
                max = "100%",
                source = "no event is poisonous unless written",
                example = "0.1%")
        Percentage poison)
        implements ArrivalsSpec {}
