package io.virga.scenarios.spec.objective;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** The share of requests that must be answered within a time. */
@Kind(value = "within", doc = "Latency: the share of requests that is answered within a time; failures are not.")
public record LatencyObjective(
        @Property(doc = "The workload, or workload.class.", example = "shoppers.checkout")
        RequestSelector of,

        @Property(doc = "The time from the user's intent to the final answer.", above = "0s", example = "300ms")
        Duration within,

        @Property(doc = "The least share.", above = "0%", max = "100%", example = "99%")
        Percentage share)
        implements ObjectiveSpec {}
