package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.GatewayEndpointSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.Regional;
import io.virga.scenarios.spec.resource.VpcGateway;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What leads out of private subnets is there for callers that take it, in the region of each of them. */
final class PrivateRoutesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Callers callers = new Callers(scenario);
        Set<String> used = new LinkedHashSet<>();
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof ExternalServiceSpec service && service.via() != null && findings.whole(path)) {
                used.add(service.via());
                checkWay(path + ".via", name, service.via(), callers, scenario, findings);
            } else if (spec instanceof GatewayEndpointSpec endpoint && findings.whole(path)) {
                checkRegion(path + ".region", endpoint.region(), scenario, findings);
            }
        });
        if (findings.whole("resources")) {
            checkUse(used, scenario, findings);
        }
    }

    private static void checkRegion(String at, String region, ScenarioSpec scenario, Findings findings) {
        Set<String> regions = scenario.regions().keySet();
        if (!regions.contains(region) && findings.whole("regions")) {
            findings.dangling(at, "region", region, regions);
        }
    }

    private static void checkUse(Set<String> used, ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof VpcGateway && !used.contains(name)) {
                String message = "no service names '" + name + "' as the way to it";
                findings.errorAtKey("resources." + name, Code.PRIVATE_ROUTE, message, "remove it, or name it as `via`");
            }
        });
    }

    private static void checkWay(
            String at, String service, String via, Callers callers, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec way = Resources.find(at, via, scenario, findings);
        if (way == null) {
            return;
        }
        if (!(way instanceof VpcGateway gateway)) {
            String message = "'" + via + "' is " + Resources.describe(way)
                    + ", no natGateway, interfaceEndpoint or gatewayEndpoint";
            findings.error(at, Code.WRONG_TARGET, message, null);
            return;
        }
        boolean taken = false;
        for (String caller : scenario.resources().keySet()) {
            if (callers.calledBy(caller).contains(service)
                    && isInSubnet(scenario.resources().get(caller))) {
                taken = true;
                checkReach(at, caller, scenario, via, gateway, findings);
            }
        }
        if (!taken && findings.whole("workloads") && findings.whole("resources")) {
            String message = "nothing in a subnet calls '" + service + "', so that nothing goes via '" + via + "'";
            findings.error(at, Code.PRIVATE_ROUTE, message, "remove it");
        }
    }

    /** What balancers and APIs pass on needs no way out of subnets. */
    private static boolean isInSubnet(@Nullable CloudResourceSpec caller) {
        return !(caller instanceof LoadBalancerSpec) && !(caller instanceof ApiGatewaySpec);
    }

    private static void checkReach(
            String at, String caller, ScenarioSpec scenario, String via, VpcGateway gateway, Findings findings) {
        CloudResourceSpec spec = scenario.resources().get(caller);
        String region = spec == null || !findings.sound("resources." + caller) ? null : Regional.region(spec);
        if (region != null && !gateway.regions().isEmpty() && !gateway.regions().contains(region)) {
            String message = "'" + caller + "' is in " + region + " and '" + via + "' in "
                    + String.join(", ", gateway.regions());
            findings.error(at, Code.PRIVATE_ROUTE, message, "a VPC is in one region, and so are its gateways");
        }
    }
}
