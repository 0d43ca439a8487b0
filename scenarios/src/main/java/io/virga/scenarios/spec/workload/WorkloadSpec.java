package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A population of clients. */
@Doc("A population of clients: where its requests go, when they come, and what they are.")
public record WorkloadSpec(
        @Property(doc = "The name, balancer, group, volume or external service that the clients call.", example = "alb")
        String target,

        @Property(
                doc = "Requests that a client sends over one connection: so many share a new connection in what a load"
                        + " balancer meters for its capacity units. DNS does not depend on it: each attempt asks its"
                        + " resolver.",
                defaultValue = "20",
                min = "1",
                max = "1000000",
                source = "no public figure; about one page view over one HTTP/1.1 connection",
                assumption = true)
        int connectionReuse,

        @Property(
                doc = "Round-trip time between the clients and the region.",
                defaultValue = "0s",
                source = "clients at the region's door: the internet is left out unless written",
                assumption = true,
                example = "{ lognormal: { mean: 30ms, p99: 120ms } }")
        DistributionSpec clientLatency,

        @Property(
                doc = "The AWS region near which the clients are: the measured round-trip time between the two regions"
                        + " is added to `clientLatency`, which is then that of the last mile.",
                optional = true,
                absent = "`clientLatency` alone says how far they are",
                source = "cloudping.co, medians and 90th percentiles of a year, July 2025",
                example = "ap-southeast-2")
        @Nullable
        String clientRegion,

        @Property(
                doc = "Where the clients are and how they use DNS, if they are at several places or the target is a"
                        + " name.",
                optional = true,
                absent = "they are at one place, as `clientRegion` says, and their resolvers heed each TTL",
                example = "{ places: { london: { share: 100%, region: eu-west-2 } } }")
        @Nullable
        ClientsSpec clients,

        @Property(
                doc = "How many users the requests come from: each is of one of them, all with the same chance. A"
                        + " balancer's sticky sessions are those of users.",
                optional = true,
                absent = "each request is of a user of its own; the clients of a closed loop are users",
                min = "1",
                max = "1000000000",
                example = "10000")
        @Nullable
        Integer users,

        @Property(doc = "When requests come.", example = "{ poisson: { rate: 400/s } }")
        ArrivalsSpec arrivals,

        @Property(
                doc = "The request classes by name; their shares add up to 100%.",
                entry = "request class",
                example = "{ browse: { share: 100%, path: [alb, web] } }")
        Map<String, RequestSpec> requests) {}
