package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ClientRoutingPolicy;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;

/** A balancer that prefers the zones of its callers has callers that are in zones. */
final class ClientRoutingCheck {
    private ClientRoutingCheck() {}

    static void check(
            String path, String name, NetworkLoadBalancerSpec balancer, ScenarioSpec scenario, Findings findings) {
        if (balancer.clientRoutingPolicy() == ClientRoutingPolicy.ANY_AVAILABILITY_ZONE
                || !findings.whole(path)
                || !findings.whole("workloads")) {
            return;
        }
        if (balancer.zones().size() == 1) {
            findings.error(path, Code.INERT, "clientRoutingPolicy has no effect: '" + name + "' has one zone", null);
        } else if (!isCalledFromWithin(name, scenario)) {
            String message = "clientRoutingPolicy has no effect: only clients of workloads call '" + name
                    + "', and these are in no zone";
            findings.error(path, Code.INERT, message, "remove it, or have a group call it");
        }
    }

    /** Whether it stands on some path after its first hop, which is the one that clients call. */
    private static boolean isCalledFromWithin(String name, ScenarioSpec scenario) {
        return scenario.workloads().values().stream()
                .flatMap(workload -> workload.requests().values().stream())
                .map(request -> PlacedStep.of("", request.path()))
                .anyMatch(steps -> PlacedStep.hops(steps).stream()
                        .skip(1)
                        .anyMatch(hop -> hop.target().equals(name)));
    }
}
