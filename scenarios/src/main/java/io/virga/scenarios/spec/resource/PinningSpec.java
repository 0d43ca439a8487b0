package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;

/** Connections of a proxy that clients keep. */
@Doc("Requests that change the state of their session, so that the proxy pins the connection to the client until it"
        + " closes the session (RDS user guide, avoiding pinning).")
public record PinningSpec(
        @Property(doc = "The share of requests that do.", above = "0%", max = "100%", example = "2%")
        Percentage share,

        @Property(doc = "Time from the answer until the session is closed.", example = "30s")
        DistributionSpec duration) {}
