package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stage of an API of API Gateway. */
@Kind(
        value = "apiGateway",
        doc = "A stage of an API of API Gateway. It refuses requests beyond its throttles with 429 and passes the"
                + " others on to the hop after it, its integration, for which it waits for its timeout; then it"
                + " answers with 504.")
public record ApiGatewaySpec(
        @Property(doc = "The region that it is in.", example = "eu-west-1")
        String region,

        @Property(
                doc = "The kind of API.",
                defaultValue = "REST",
                source = "none: API Gateway has an API for each kind")
        ApiProtocol protocol,

        @Property(
                doc = "How long it waits for its integration.",
                defaultValue = "29s",
                min = "50ms",
                max = "30s",
                source = "API Gateway developer guide, quotas: 50 milliseconds to 29 seconds, of HTTP APIs 30 seconds")
        Duration integrationTimeout,

        @Property(
                doc = "Time that it adds to a request.",
                defaultValue = "{ lognormal: { mean: 8ms, p99: 30ms } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "10ms")
        DistributionSpec latency,

        @Property(
                doc = "The throttle of the stage.",
                optional = true,
                absent = "only that of the account counts, which `accountThrottle` is",
                example = "{ rateLimit: 500/s, burstLimit: 100 }")
        @Nullable
        ThrottleSpec throttle,

        @Property(
                doc = "The throttle of the account in the region, after that of the stage. APIs of a region that"
                        + " write the same share one.",
                defaultValue = "{ rateLimit: 10000/s, burstLimit: 5000 }",
                source = "API Gateway developer guide, quotas: 10,000 requests a second, bursts of 5,000")
        ThrottleSpec accountThrottle,

        @Property(
                doc = "Usage plans: the throttle of the clients of a workload, by its name, who share a key. It is"
                        + " looked at before the others.",
                defaultValue = "{}",
                entry = "workload",
                example = "{ partners: { rateLimit: 100/s, burstLimit: 20 } }")
        Map<String, ThrottleSpec> usagePlans,

        @Property(
                doc = "The cache of the stage.",
                optional = true,
                absent = "all requests go to the integration",
                example = "{ size: 0.5GB, keys: { number: 10000, valueSize: 4KiB } }")
        @Nullable
        StageCacheSpec cache)
        implements CloudResourceSpec, SelfChecking {
    private static final Duration REST_TIMEOUT = Duration.ofSeconds(29);

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (protocol == ApiProtocol.REST && integrationTimeout.compareTo(REST_TIMEOUT) > 0) {
            violations.add(new Violation(
                    "integrationTimeout",
                    "the integration of a REST API has 29s at most (API Gateway developer guide, quotas)",
                    null));
        }
        if (protocol == ApiProtocol.HTTP && cache != null) {
            violations.add(new Violation("cache", "an HTTP API has no cache", "remove it, or write protocol: REST"));
        }
        if (protocol == ApiProtocol.HTTP && !usagePlans.isEmpty()) {
            violations.add(new Violation(
                    "usagePlans", "an HTTP API has no usage plans", "remove it, or write protocol: REST"));
        }
        if (cache != null && cache.items() == 0) {
            violations.add(new Violation("cache", "the cache has no room for one value", null));
        }
        return violations;
    }
}
