package io.virga.scenarios.build;

import io.virga.kernel.TokenBucket;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.ThrottleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The throttles of APIs; that of an account in a region is one for all that write the same. */
final class ApiThrottles {
    private record OfAccount(String region, ThrottleSpec throttle) {}

    private final LongSupplier clock;
    private final Map<OfAccount, TokenBucket> ofAccounts = new LinkedHashMap<>();

    ApiThrottles(LongSupplier clock) {
        this.clock = clock;
    }

    /** Of stage and account, in the order in which they are looked at. */
    List<TokenBucket> of(ApiGatewaySpec api) {
        List<TokenBucket> throttles = new ArrayList<>();
        if (api.throttle() != null) {
            throttles.add(bucket(api.throttle()));
        }
        throttles.add(ofAccounts.computeIfAbsent(
                new OfAccount(api.region(), api.accountThrottle()), account -> bucket(account.throttle())));
        return throttles;
    }

    Map<String, TokenBucket> usagePlans(ApiGatewaySpec api) {
        Map<String, TokenBucket> plans = new LinkedHashMap<>();
        api.usagePlans().forEach((workload, throttle) -> plans.put(workload, bucket(throttle)));
        return plans;
    }

    private TokenBucket bucket(ThrottleSpec throttle) {
        return new TokenBucket(
                clock, throttle.burstLimit(), throttle.rateLimit().perSecond());
    }
}
