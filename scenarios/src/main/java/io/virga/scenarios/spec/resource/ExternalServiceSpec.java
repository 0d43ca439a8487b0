package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Rate;
import org.jspecify.annotations.Nullable;

/** A service that others run, known by its latency only. */
@Kind(
        value = "externalService",
        doc = "A service that others run, known by its latency, its rate limit and its errors only. It has no place and"
                + " no capacity of its own.")
public record ExternalServiceSpec(
        @Property(
                doc = "Time from call to answer, network included.",
                example = "{ lognormal: { mean: 120ms, p99: 900ms } }")
        DistributionSpec latency,

        @Property(
                doc = "Calls beyond this rate are refused at once (429).",
                optional = true,
                absent = "no limit",
                above = "0/s",
                example = "200/s")
        @Nullable
        Rate rateLimit,

        @Property(doc = "The share of calls that is answered with an error.", defaultValue = "0%", max = "100%")
        Percentage errorRate,

        @Property(
                doc = "How callers in private subnets reach it: a natGateway, an interfaceEndpoint or a"
                        + " gatewayEndpoint. Clients and balancers reach it without.",
                optional = true,
                absent = "callers have public addresses, or a way that costs nothing and never fails",
                example = "nat")
        @Nullable
        String via)
        implements CloudResourceSpec, Impairable {}
