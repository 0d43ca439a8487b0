package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.LambdaAccountSpec;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.Regional;
import java.util.LinkedHashMap;
import java.util.Map;

/** Functions have the concurrency that their account allows, and what is said of an account concerns some function. */
final class LambdaFunctionsCheck implements Check {
    /** Lambda developer guide, configuring reserved concurrency: 100 stay for functions that reserve none. */
    private static final int ALWAYS_UNRESERVED = 100;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Map<String, Integer> reserved = new LinkedHashMap<>();
        scenario.resources().forEach((name, resource) -> {
            String path = "resources." + name;
            if (resource instanceof LambdaFunctionSpec function && findings.whole(path)) {
                checkService(path + ".service", function, findings);
                checkProvisioned(path, function, findings);
                String region = Regional.region(function);
                if (region != null) {
                    reserved.putIfAbsent(region, 0);
                    checkReserved(path, region, function, scenario, reserved, findings);
                }
            }
        });
        scenario.regions().forEach((name, region) -> {
            if (region.lambda() != null && !reserved.containsKey(name) && findings.whole("resources")) {
                String message = "'lambda' has no effect: the region has no function";
                findings.errorAtKey("regions." + name + ".lambda", Code.LAMBDA_ACCOUNT, message, "remove it");
            }
        });
        if (scenario.pricing().freeTier() && reserved.isEmpty() && findings.whole("resources")) {
            String message = "'freeTier' has no effect: the scenario has no function";
            findings.error("pricing.freeTier", Code.LAMBDA_ACCOUNT, message, "remove it");
        }
    }

    private static void checkService(String path, LambdaFunctionSpec function, Findings findings) {
        function.service().forEach((operation, service) -> {
            if (operation.equals(LambdaFunctionSpec.INVOKE_ASYNC)) {
                String message = "'" + operation + "' is how any function is invoked asynchronously";
                findings.errorAtKey(path + "." + operation, Code.ASYNC_EVENTS, message, "give it another name");
            }
            if (service.io() != null) {
                String message = "operation '" + operation + "' has block I/Os, and a function has no volume";
                findings.errorAtKey(path + "." + operation + ".io", Code.NO_STORAGE, message, "leave io out");
            }
        });
    }

    private static void checkReserved(
            String path,
            String region,
            LambdaFunctionSpec function,
            ScenarioSpec scenario,
            Map<String, Integer> reserved,
            Findings findings) {
        Integer own = function.reservedConcurrency();
        RegionSpec spec = scenario.regions().get(region);
        if (own == null || spec == null) {
            return;
        }
        LambdaAccountSpec account = spec.lambda() == null ? LambdaAccountSpec.AT_FIRST : spec.lambda();
        int sum = reserved.merge(region, own, Integer::sum);
        if (account.concurrentExecutions() - sum < ALWAYS_UNRESERVED) {
            String message = "reservedConcurrency " + own + " decreases the account's unreserved concurrency in "
                    + region + " below its minimum of " + ALWAYS_UNRESERVED + ": of "
                    + account.concurrentExecutions() + ", " + sum + " would be reserved";
            String hint = "as PutFunctionConcurrency says (Lambda developer guide, configuring reserved concurrency);"
                    + " write a higher concurrentExecutions at the region's lambda if the account has it";
            findings.error(path + ".reservedConcurrency", Code.LAMBDA_CONCURRENCY, message, hint);
        }
    }

    private static void checkProvisioned(String path, LambdaFunctionSpec function, Findings findings) {
        Integer reserved = function.reservedConcurrency();
        if (reserved != null && function.provisionedConcurrency() > reserved) {
            String message = "provisionedConcurrency " + function.provisionedConcurrency()
                    + " exceeds the function's reservedConcurrency " + reserved;
            findings.error(
                    path + ".provisionedConcurrency",
                    Code.LAMBDA_CONCURRENCY,
                    message,
                    "see Lambda developer guide, configuring provisioned concurrency");
        }
    }
}
