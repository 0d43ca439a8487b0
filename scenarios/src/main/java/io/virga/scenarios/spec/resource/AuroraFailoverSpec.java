package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** How long an Aurora cluster takes to make a reader its writer. */
@Doc("How long the parts of a failover to a reader take.")
public record AuroraFailoverSpec(
        @Property(
                doc = "From the loss of an instance until the cluster notices.",
                defaultValue = "{ uniform: { min: 5s, max: 15s } }",
                source = SOURCE,
                assumption = true,
                example = "10s")
        DistributionSpec detection,

        @Property(
                doc = "From then until the reader that is promoted serves as the writer; it restarts and recovers.",
                defaultValue = "{ uniform: { min: 5s, max: 15s } }",
                source = SOURCE,
                assumption = true,
                example = "10s")
        DistributionSpec promotion,

        @Property(
                doc = "From then until an endpoint has its new addresses.",
                defaultValue = "{ uniform: { min: 2s, max: 8s } }",
                source = SOURCE,
                assumption = true,
                example = "5s")
        DistributionSpec dnsUpdate,

        @Property(
                doc = "How long callers keep addresses of the endpoints, each from a time of its own.",
                defaultValue = "5s",
                max = "24h",
                source = "Aurora user guide: the TTL of its zone; a JVM may keep addresses for longer",
                example = "30s")
        Duration clientDnsCache,

        @Property(
                doc = "The chance that the promotion of a reader fails; that is detected, and the failover begins"
                        + " anew.",
                defaultValue = "0%",
                max = "99%",
                source = "no failures unless written; AWS publishes no figure",
                assumption = true,
                example = "5%")
        Percentage failureChance) {
    static final String SOURCE =
            "Aurora user guide, high availability: with a reader typically less than 60 seconds, often"
                    + " less than 30; how they divide is assumed";
}
