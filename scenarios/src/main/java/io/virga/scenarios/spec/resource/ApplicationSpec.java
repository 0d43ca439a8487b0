package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application on an instance: how it takes requests. */
public record ApplicationSpec(
        @Property(
                doc = "Requests that an instance works on at once, each holding a worker until it is answered,"
                        + " hops included.",
                defaultValue = "200",
                min = "1",
                max = "1000000",
                source = "Apache Tomcat 10.1, maxThreads",
                assumption = true)
        int workers,

        @Property(
                doc = "Requests that may wait for a worker of one instance.",
                defaultValue = "100",
                min = "0",
                max = "1000000000",
                source = "Apache Tomcat 10.1, acceptCount",
                assumption = true)
        int queue,

        @Property(
                doc = "A request that has waited for a worker so long is refused with 503 (load shedding): an answer"
                        + " that nobody waits for any more is worth no work.",
                optional = true,
                absent = "requests wait for a worker however long it takes",
                above = "0s",
                example = "500ms")
        @Nullable
        Duration maxQueueTime,

        @Property(
                doc = "Whether a request that finds no free worker takes that of the least urgent request which"
                        + " computes, if that has a higher `priority` number. Who is interrupted waits before the others"
                        + " of its priority and goes on from where it stopped (preemptive resume).",
                defaultValue = "false")
        boolean preemption,

        @Property(
                doc = "The memory of the instances, where it limits how many requests they work on at once.",
                optional = true,
                absent = "memory is no limit",
                example = "{ perRequest: 50MiB }")
        @Nullable
        MemorySpec memory,

        @Property(
                doc = "How much slower an instance is after a boot.",
                optional = true,
                absent = "as fast as ever from the first request on",
                example = "{ slowdown: 4, duration: 3m }")
        @Nullable
        WarmUpSpec warmUp,

        @Property(
                doc = "Times in which the whole process stands still, as for the garbage collection of a full heap.",
                optional = true,
                absent = "none",
                example = "{ interval: { exponential: { mean: 30s } }, duration: 200ms }")
        @Nullable
        PausesSpec pauses,

        @Property(
                doc = "The connections of each instance to the resources that it calls, by their names.",
                defaultValue = "{}",
                entry = "connection pool",
                example = "{ db: { maxConnections: 20 } }")
        Map<String, ConnectionPoolSpec> connectionPools) {}
