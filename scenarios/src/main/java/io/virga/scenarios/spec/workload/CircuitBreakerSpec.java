package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** When a caller stops calling a hop that fails. */
@Doc("Makes the caller fail at once, without calling, while the hop fails too often. All instances of the caller"
        + " share one breaker for each step of a path, as if they told each other (assumption).")
public record CircuitBreakerSpec(
        @Property(
                doc = "The share of failures among the last calls from which on the breaker opens.",
                defaultValue = "50%",
                above = "0%",
                max = "100%",
                source = "Resilience4j 2, failureRateThreshold")
        Percentage failureRate,

        @Property(
                doc = "How many last calls are looked at; before so many there is no judgement.",
                defaultValue = "100",
                min = "1",
                max = "100000",
                source = "Resilience4j 2, slidingWindowSize and minimumNumberOfCalls")
        int window,

        @Property(
                doc = "How long the breaker stays open before it lets trials through.",
                defaultValue = "60s",
                above = "0s",
                source = "Resilience4j 2, waitDurationInOpenState")
        Duration openFor,

        @Property(
                doc = "Calls that are let through then; their share of failures closes the breaker or opens it again.",
                defaultValue = "10",
                min = "1",
                max = "100000",
                source = "Resilience4j 2, permittedNumberOfCallsInHalfOpenState")
        int trials) {}
