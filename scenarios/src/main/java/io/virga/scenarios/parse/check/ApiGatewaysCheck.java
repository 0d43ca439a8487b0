package io.virga.scenarios.parse.check;

import io.virga.models.serverless.AsyncEventQueue;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.workload.RequestSpec;

/** APIs are in regions that exist, their usage plans are of workloads that call them, and messages are not too long. */
final class ApiGatewaysCheck implements Check {
    private static final DataSize API_PAYLOAD = DataSize.parse("10MiB");
    private static final DataSize FUNCTION_PAYLOAD = DataSize.parse("6MiB");

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, resource) -> {
            String path = "resources." + name;
            if (resource instanceof ApiGatewaySpec api && findings.whole(path)) {
                if (!scenario.regions().containsKey(api.region()) && findings.whole("regions")) {
                    findings.dangling(
                            path + ".region",
                            "region",
                            api.region(),
                            scenario.regions().keySet());
                }
                checkPlans(path + ".usagePlans", name, api, scenario, findings);
            }
        });
        scenario.workloads()
                .forEach((workload, spec) -> spec.requests().forEach((requestClass, request) -> {
                    String path = "workloads." + workload + ".requests." + requestClass;
                    if (findings.whole(path)) {
                        checkPayload(path, request, scenario, findings);
                    }
                }));
    }

    private static void checkPlans(
            String path, String name, ApiGatewaySpec api, ScenarioSpec scenario, Findings findings) {
        api.usagePlans().keySet().forEach(workload -> {
            if (!scenario.workloads().containsKey(workload)) {
                findings.danglingKey(
                        path + "." + workload,
                        "workload",
                        workload,
                        scenario.workloads().keySet());
            } else if (findings.whole("workloads." + workload)
                    && scenario.workloads().get(workload).requests().values().stream()
                            .noneMatch(request -> calls(name, request))) {
                String message =
                        "the usage plan has no effect: no request of '" + workload + "' comes to '" + name + "'";
                findings.errorAtKey(path + "." + workload, Code.API_INTEGRATION, message, "remove it");
            }
        });
    }

    private static boolean calls(String name, RequestSpec request) {
        return PlacedStep.hops(PlacedStep.of("", request.path())).stream()
                .anyMatch(hop -> hop.target().equals(name));
    }

    private static void checkPayload(String path, RequestSpec request, ScenarioSpec scenario, Findings findings) {
        PlacedStep.hops(PlacedStep.of(path + ".path", request.path())).forEach(hop -> {
            var resource = scenario.resources().get(hop.target());
            if (resource instanceof ApiGatewaySpec) {
                checkSizes(path, request, API_PAYLOAD, "API Gateway developer guide, quotas: payload size", findings);
            } else if (AsyncInvocation.is(hop.step().singleHop(), scenario)) {
                checkEvent(path, request, findings);
            } else if (resource instanceof LambdaFunctionSpec) {
                String source = "Lambda developer guide, quotas: invocation payload, synchronous";
                checkSizes(path, request, FUNCTION_PAYLOAD, source, findings);
            }
        });
    }

    private static void checkEvent(String path, RequestSpec request, Findings findings) {
        if (request.requestSize().bytes() > AsyncEventQueue.MAX_BYTES) {
            String message = request.requestSize() + " is more than the 1MiB of an asynchronous invocation (Lambda"
                    + " developer guide, quotas: invocation payload, asynchronous)";
            findings.error(path + ".requestSize", Code.PAYLOAD, message, "AWS answers it with 413");
        }
    }

    private static void checkSizes(String path, RequestSpec request, DataSize most, String source, Findings findings) {
        if (request.requestSize().compareTo(most) > 0) {
            String message = request.requestSize() + " is more than the " + most + " of a request (" + source + ")";
            findings.error(path + ".requestSize", Code.PAYLOAD, message, "AWS answers it with 413");
        }
        if (request.responseSize().compareTo(most) > 0) {
            String message = request.responseSize() + " is more than the " + most + " of a response (" + source + ")";
            findings.error(path + ".responseSize", Code.PAYLOAD, message, null);
        }
    }
}
