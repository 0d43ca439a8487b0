package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import java.time.Duration;

/** Second copies of calls that take long. */
@Doc("A second copy of a call that takes long; the first answer counts, and the caller throws the other away. The"
        + " server of the loser goes on with it. A duration alone is short for `{ after: … }`.")
@Shorthand("after")
public record HedgeSpec(
        @Property(
                doc = "How long the caller waits for an answer before it sends the second copy; the 95th percentile of"
                        + " the hop is usual.",
                above = "0s",
                source = "Dean and Barroso, The Tail at Scale, CACM 56(2), 2013",
                example = "50ms")
        Duration after) {}
