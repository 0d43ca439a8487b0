package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Rate;
import java.time.Duration;

/** What a node takes, and how fast that grows. */
@Doc("What a node takes, and how fast that grows in a flash crowd: what is more than a node can take in a second of"
        + " the clock is answered with 503 and counted so, and some time after the first such request the node"
        + " takes twice as many. It does not shrink.")
public record NodeCapacitySpec(
        @Property(doc = "Requests that each node takes at first.", min = "1/s", max = "100000000/s", example = "500/s")
        Rate initial,

        @Property(
                doc = "From the first request that a node refuses until it takes twice as many.",
                defaultValue = "5m",
                min = "1s",
                source = "AWS publishes no figure; it advises to reserve capacity where traffic doubles within 5"
                        + " minutes",
                assumption = true)
        Duration doubling) {}
