package io.virga.scenarios.build;

import io.virga.models.serverless.ConcurrencyQuota;
import io.virga.models.serverless.ScalingRate;
import io.virga.scenarios.spec.LambdaAccountSpec;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.Regional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What functions may use of the account's Lambda, region by region. */
final class LambdaAccounts {
    private final ScenarioSpec scenario;
    private final LongSupplier clock;
    private final Map<String, ConcurrencyQuota> unreserved = new LinkedHashMap<>();
    private final Map<String, ScalingRate> ofRegions = new LinkedHashMap<>();

    LambdaAccounts(ScenarioSpec scenario, LongSupplier clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    /** The function's own, if it has reserved any, or what it shares with the others of its region. */
    ConcurrencyQuota quota(LambdaFunctionSpec function) {
        Integer reserved = function.reservedConcurrency();
        return reserved != null
                ? new ConcurrencyQuota(clock, reserved)
                : unreserved.computeIfAbsent(region(function), this::unreserved);
    }

    private ConcurrencyQuota unreserved(String region) {
        int left = account(region).concurrentExecutions();
        for (var resource : scenario.resources().values()) {
            if (resource instanceof LambdaFunctionSpec each && region(each).equals(region)) {
                Integer reserved = each.reservedConcurrency();
                left -= reserved == null ? 0 : reserved;
            }
        }
        return new ConcurrencyQuota(clock, left);
    }

    /** How fast the function gets environments. */
    ScalingRate scaling(LambdaFunctionSpec function) {
        Integer burst = account(region(function)).burstConcurrency();
        return burst == null
                ? ScalingRate.ofFunction(clock)
                : ofRegions.computeIfAbsent(region(function), region -> ScalingRate.ofRegion(clock, burst));
    }

    private LambdaAccountSpec account(String region) {
        RegionSpec spec = scenario.regions().get(region);
        return spec == null || spec.lambda() == null ? LambdaAccountSpec.AT_FIRST : spec.lambda();
    }

    private static String region(LambdaFunctionSpec function) {
        String region = Regional.region(function);
        if (region == null) {
            throw new IllegalArgumentException("a function without zones");
        }
        return region;
    }
}
