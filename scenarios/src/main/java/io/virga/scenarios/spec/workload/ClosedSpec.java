package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Clients that wait for each other's answers. */
@Kind(
        value = "closed",
        doc = "So many clients with one request each at a time, as threads of a load generator or the queue depth of a"
                + " storage benchmark: the next request of a client comes when its last has ended.")
public record ClosedSpec(
        @Property(doc = "How many clients.", min = "1", max = "1000000", example = "32")
        int clients,

        @Property(
                doc = "Time from the end of a request to the next of the same client.",
                defaultValue = "0s",
                source = "a benchmark waits for nothing",
                example = "{ exponential: { mean: 1s } }")
        DistributionSpec thinkTime)
        implements ArrivalsSpec {}
