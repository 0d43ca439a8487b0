package io.virga.scenarios.build;

import io.virga.models.traffic.TokenBucket;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.ThrottleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The throttles of APIs; that of an account in a region is one for all that write the same. */
final class ApiThrottles {
    private record OfAccount(String region, ThrottleSpec throttle) {}

    private final Map<OfAccount, TokenBucket> ofAccounts = new LinkedHashMap<>();

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

    /** Whole requests a second are exact; others are rounded to a thousandth of one. */
    private static TokenBucket bucket(ThrottleSpec throttle) {
        double perSecond = throttle.rateLimit().perSecond();
        return perSecond == Math.rint(perSecond)
                ? new TokenBucket(throttle.burstLimit(), Math.round(perSecond), 1_000_000_000L)
                : new TokenBucket(
                        throttle.burstLimit(), Math.max(1, Math.round(perSecond * 1_000)), 1_000 * 1_000_000_000L);
    }
}
