package io.virga.scenarios.parse.check;

import io.virga.models.balancing.HttpAttributes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CreateDeployment;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.GatewayLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.resource.ListenerRuleSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.RedirectSpec;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules of listeners: what Elastic Load Balancing allows, and what some request can come to. */
final class ListenersCheck implements Check {
    private static final String SOURCE = " (" + ListenerForward.SOURCE + ")";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        boolean anyRules = false;
        for (var entry : scenario.resources().entrySet()) {
            if (entry.getValue() instanceof ApplicationLoadBalancerSpec balancer) {
                anyRules |= !balancer.allRules().isEmpty();
                String path = "resources." + entry.getKey();
                if (findings.whole(path)) {
                    checkPriorities(path + ".rules", balancer, findings);
                    checkActions(path, entry.getKey(), balancer, scenario, findings);
                    checkUse(path + ".rules", balancer, requestsThrough(entry.getKey(), scenario), findings);
                }
            }
        }
        if (!anyRules && findings.whole("resources")) {
            scenario.workloads().forEach((name, workload) -> checkInert(name, workload, findings));
        }
    }

    private static void checkPriorities(String path, ApplicationLoadBalancerSpec balancer, Findings findings) {
        Map<Integer, String> seen = new LinkedHashMap<>();
        balancer.allRules().forEach((name, rule) -> {
            String other = seen.putIfAbsent(rule.priority(), name);
            if (other != null) {
                String message = "rule '" + name + "' has the priority " + rule.priority() + " of rule '" + other + "'";
                findings.error(path + "." + name + ".priority", Code.BAD_RULE, message + SOURCE, null);
            }
        });
    }

    private static void checkActions(
            String path, String name, ApplicationLoadBalancerSpec balancer, ScenarioSpec scenario, Findings findings) {
        balancer.allRules()
                .forEach((rule, spec) -> checkForward(
                        path + ".rules." + rule, spec, shifted(name, rule, scenario), balancer, scenario, findings));
        if (balancer.defaultAction() != null) {
            checkForward(
                    path + ".defaultAction",
                    balancer.defaultAction(),
                    shifted(name, null, scenario),
                    balancer,
                    scenario,
                    findings);
        }
    }

    /** The groups to which some operation moves traffic of a rule. */
    private static List<String> shifted(String balancer, @Nullable String rule, ScenarioSpec scenario) {
        List<String> groups = new ArrayList<>();
        scenario.operations().values().forEach(operation -> {
            if (operation instanceof ShiftTraffic shift
                    && shift.target().equals(balancer)
                    && Objects.equals(shift.rule(), rule)) {
                shift.weights().forEach((group, weight) -> {
                    if (weight > 0) {
                        groups.add(group);
                    }
                });
            } else if (operation instanceof CreateDeployment deployment
                    && deployment.target().equals(balancer)
                    && Objects.equals(deployment.rule(), rule)) {
                groups.add(deployment.replacement());
            }
        });
        return groups;
    }

    private static void checkForward(
            String path,
            ListenerForward action,
            List<String> shifted,
            ApplicationLoadBalancerSpec balancer,
            ScenarioSpec scenario,
            Findings findings) {
        if (action.redirect() != null) {
            checkRedirect(path + ".redirect.to", action.redirect(), scenario, findings);
        }
        if (action.forward() == null) {
            return;
        }
        action.forward().forEach((group, weight) -> {
            String at = path + ".forward." + group;
            if (!balancer.targets().contains(group)) {
                String message = "'" + group + "' is no target of the balancer";
                String targets = "its targets are: " + String.join(", ", balancer.targets());
                findings.errorAtKey(at, Code.BAD_RULE, message, targets);
            } else if (weight == 0 && !shifted.contains(group)) {
                String message = "no request ever goes to '" + group + "' here: its weight is 0";
                findings.error(at, Code.INERT, message, "remove it, or shift traffic to it by an operation");
            }
        });
    }

    private static void checkRedirect(String at, RedirectSpec redirect, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec to = redirect.to() == null ? null : Resources.find(at, redirect.to(), scenario, findings);
        if (to != null && (to instanceof GatewayLoadBalancerSpec || !(to instanceof LoadBalancerSpec))) {
            String message = "'" + redirect.to() + "' is " + Resources.describe(to);
            findings.error(at, Code.REDIRECT, message + "; clients are redirected to load balancers", null);
        }
    }

    /** What rules see of the requests that pass a balancer. */
    private static List<HttpAttributes> requestsThrough(String balancer, ScenarioSpec scenario) {
        List<HttpAttributes> requests = new ArrayList<>();
        for (WorkloadSpec workload : scenario.workloads().values()) {
            for (RequestSpec request : workload.requests().values()) {
                Redirects.visits(PlacedStep.of("", request.path()), Listeners.attributes(request.http()), scenario)
                        .stream()
                        .filter(visit -> visit.balancer().equals(balancer))
                        .forEach(visit -> requests.add(visit.http()));
            }
        }
        return requests;
    }

    /** A rule that no request comes to still costs evaluations, so it is no error. */
    private static void checkUse(
            String path, ApplicationLoadBalancerSpec balancer, List<HttpAttributes> requests, Findings findings) {
        for (Map.Entry<String, ListenerRuleSpec> rule : balancer.allRules().entrySet()) {
            boolean used =
                    requests.stream().anyMatch(request -> rule.getKey().equals(Listeners.ruleFor(balancer, request)));
            if (!used && findings.whole("workloads")) {
                String message = "no request class comes to rule '" + rule.getKey() + "'";
                String hint = "it is billed as a rule all the same; the `http` of a class says what rules see of it";
                findings.warning(path + "." + rule.getKey(), Code.INERT, message, hint);
            }
        }
    }

    private static void checkInert(String name, WorkloadSpec workload, Findings findings) {
        workload.requests().forEach((requestClass, request) -> {
            if (request.http() != null) {
                String path = "workloads." + name + ".requests." + requestClass + ".http";
                findings.errorAtKey(path, Code.INERT, "http has no effect: no balancer has rules", "remove it");
            }
        });
    }
}
