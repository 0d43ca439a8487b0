package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.ClassicLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.FlowStickiness;
import io.virga.scenarios.spec.resource.GatewayLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.resource.SourceStickiness;
import io.virga.scenarios.spec.resource.WriteForwardingConsistency;
import io.virga.scenarios.spec.workload.ClosedSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sticky sessions are where Elastic Load Balancing has them, and somebody is in them. */
final class StickinessCheck implements Check {
    private static final String SOURCE = " (ALB user guide, sticky sessions)";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        boolean anySticky = false;
        for (Map.Entry<String, CloudResourceSpec> entry : scenario.resources().entrySet()) {
            String path = "resources." + entry.getKey();
            if (!findings.whole(path)) {
                anySticky = true;
                continue;
            }
            anySticky |= entry.getValue() instanceof ApplicationLoadBalancerSpec redirecting
                    && actions(path, redirecting).values().stream()
                            .anyMatch(action -> action.redirect() != null
                                    && action.redirect().isPermanent());
            anySticky |= readsItsWrites(entry.getValue());
            String where = sticky(path, entry.getValue());
            if (!where.isEmpty()) {
                anySticky = true;
                checkUsers(where, entry.getKey(), scenario, findings);
            }
            if (entry.getValue() instanceof ApplicationLoadBalancerSpec balancer && balancer.stickiness() != null) {
                checkApplication(path, balancer, findings);
            }
        }
        if (findings.whole("workloads")) {
            boolean sticky = anySticky;
            scenario.workloads().forEach((name, workload) -> checkWorkload(name, workload, sticky, findings));
        }
    }

    /** Whether users matter to a database, since their reads wait for their own writes. */
    private static boolean readsItsWrites(CloudResourceSpec spec) {
        return spec instanceof AuroraClusterSpec cluster
                && cluster.globalDatabase() != null
                && cluster.globalDatabase().writeForwarding() == WriteForwardingConsistency.SESSION;
    }

    /** The property that makes sessions sticky; empty if none does. */
    private static String sticky(String path, CloudResourceSpec spec) {
        if (spec instanceof NetworkLoadBalancerSpec network) {
            return network.stickiness() == SourceStickiness.NONE ? "" : path + ".stickiness";
        }
        if (spec instanceof ClassicLoadBalancerSpec classic) {
            return classic.stickiness() == null ? "" : path + ".stickiness";
        }
        if (spec instanceof GatewayLoadBalancerSpec gateway) {
            return gateway.flowStickiness() == FlowStickiness.FIVE_TUPLE ? "" : path + ".flowStickiness";
        }
        if (!(spec instanceof ApplicationLoadBalancerSpec application)) {
            return "";
        }
        if (application.stickiness() != null) {
            return path + ".stickiness";
        }
        return actions(path, application).entrySet().stream()
                .filter(action -> action.getValue().groupStickiness() != null)
                .map(action -> action.getKey() + ".groupStickiness")
                .findFirst()
                .orElse("");
    }

    private static Map<String, ListenerForward> actions(String path, ApplicationLoadBalancerSpec balancer) {
        Map<String, ListenerForward> actions = new LinkedHashMap<>();
        balancer.allRules().forEach((name, rule) -> actions.put(path + ".rules." + name, rule));
        if (balancer.defaultAction() != null) {
            actions.put(path + ".defaultAction", balancer.defaultAction());
        }
        return actions;
    }

    private static void checkApplication(String path, ApplicationLoadBalancerSpec balancer, Findings findings) {
        if (!balancer.crossZone()) {
            String message = "sessions are not sticky without cross-zone load balancing"
                    + " (ALB user guide, turn off cross-zone load balancing)";
            findings.errorAtKey(path + ".stickiness", Code.STICKINESS, message, "remove it, or write crossZone: true");
        }
        boolean byApplication =
                balancer.stickiness() != null && balancer.stickiness().applicationCookie() != null;
        actions(path, balancer).forEach((at, action) -> {
            Map<String, Integer> forward = action.forward();
            if (forward == null || forward.size() < 2) {
                return;
            }
            if (byApplication) {
                String message = "sessions by the application's cookie do not go with weighted target groups" + SOURCE;
                findings.errorAtKey(at + ".forward", Code.STICKINESS, message, null);
            } else if (action.groupStickiness() == null) {
                String message = "sessions that stay with a target must stay with its target group too" + SOURCE;
                findings.errorAtKey(at + ".forward", Code.STICKINESS, message, "write groupStickiness: 1d beside it");
            }
        });
    }

    private static void checkUsers(String where, String balancer, ScenarioSpec scenario, Findings findings) {
        boolean anybody = scenario.workloads().values().stream()
                .filter(workload -> workload.requests().values().stream()
                        .anyMatch(request -> PlacedStep.hops(PlacedStep.of("", request.path())).stream()
                                .anyMatch(hop -> hop.target().equals(balancer))))
                .anyMatch(workload -> workload.users() != null || workload.arrivals() instanceof ClosedSpec);
        if (!anybody && findings.whole("workloads")) {
            String message = "nobody is in a session: no workload through '" + balancer + "' has users";
            findings.errorAtKey(where, Code.STICKINESS, message, "write users: 10000 at the workload");
        }
    }

    private static void checkWorkload(String name, WorkloadSpec workload, boolean anySticky, Findings findings) {
        String path = "workloads." + name + ".users";
        if (workload.users() == null) {
            return;
        }
        if (workload.arrivals() instanceof ClosedSpec) {
            String message = "the users of a closed loop are its clients";
            findings.errorAtKey(path, Code.STICKINESS, message, "remove users");
        } else if (!anySticky) {
            String message = "users has no effect: no balancer's sessions are sticky";
            findings.errorAtKey(path, Code.INERT, message, "remove it, or write stickiness at a balancer");
        }
    }
}
