package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** How long ElastiCache takes to make a replica the primary of its shard. */
@Doc("How long the parts of a shard's failover take.")
public record CacheFailoverSpec(
        @Property(
                doc = "From the loss of a primary until the failover begins.",
                defaultValue = "{ uniform: { min: 5s, max: 15s } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "10s")
        DistributionSpec detection,

        @Property(
                doc = "From then until a replica serves as the primary.",
                defaultValue = "{ uniform: { min: 2s, max: 5s } }",
                source = "ElastiCache user guide, minimizing downtime by using Multi-AZ: typically just a few seconds;"
                        + " the spread is assumed",
                assumption = true,
                example = "3s")
        DistributionSpec promotion,

        @Property(
                doc = "From then until the endpoint has its new address.",
                defaultValue = "{ uniform: { min: 1s, max: 3s } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "2s")
        DistributionSpec dnsUpdate,

        @Property(
                doc = "How long callers keep the address, each from a time of its own.",
                defaultValue = "5s",
                max = "24h",
                source = "as for databases; AWS recommends a JVM's cache of 5 to 10 seconds",
                assumption = true,
                example = "30s")
        Duration clientDnsCache,

        @Property(
                doc = "From the failure of a node, or the return of its zone, until another node is there in its"
                        + " stead: a replica with everything, or without a primary a primary with nothing.",
                defaultValue = "{ lognormal: { median: 5m, p95: 10m } }",
                source = "AWS publishes no figure; a new node is created in the zone of the old",
                assumption = true,
                example = "4m")
        DistributionSpec replacement) {}
