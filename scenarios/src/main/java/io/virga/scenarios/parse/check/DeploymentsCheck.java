package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CreateDeployment;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.value.Durations;
import java.util.List;
import java.util.Objects;

/** Deployments move traffic between the two target groups of an action, and nothing else moves it meanwhile. */
final class DeploymentsCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;

    private DeploymentsCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    static void check(ScenarioSpec scenario, Findings findings) {
        DeploymentsCheck check = new DeploymentsCheck(scenario, findings);
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof CreateDeployment deployment && findings.whole(path)) {
                RollbackAlarms.check(path, deployment.rollbackAlarms(), scenario, findings);
                check.checkTimes(path, deployment);
                check.checkTarget(path, deployment);
                check.checkAlone(name, deployment);
            }
        });
    }

    private void checkTimes(String path, CreateDeployment deployment) {
        Horizon horizon = Horizon.of(scenario.simulate());
        if (findings.whole("simulate") && horizon.measures(deployment.at()) && !horizon.measures(deployment.end())) {
            boolean moves = horizon.measures(
                    deployment.at().plus(deployment.deploymentConfig().duration()));
            String message = "the deployment ends at " + Durations.format(deployment.end())
                    + ", which lies outside the simulated time " + horizon;
            findings.error(
                    path + (moves ? ".terminationWait" : ".deploymentConfig"), Code.OUTSIDE_HORIZON, message, null);
        }
        if (!deployment.terminationWait().isZero()
                && deployment.rollbackAlarms().isEmpty()
                && !deployment.terminateOriginal()) {
            findings.error(
                    path + ".terminationWait",
                    Code.INERT,
                    "terminationWait has no effect: no alarm is watched, and nothing is terminated after it",
                    "add rollbackAlarms or terminateOriginal: true, or remove it");
        }
    }

    private void checkTarget(String path, CreateDeployment deployment) {
        CloudResourceSpec target = Resources.find(path + ".target", deployment.target(), scenario, findings);
        if (target instanceof ApplicationLoadBalancerSpec balancer) {
            if (findings.whole("resources." + deployment.target())) {
                checkAction(path, deployment, balancer);
            }
        } else if (target != null) {
            String message = "'" + deployment.target() + "' is " + Resources.describe(target)
                    + "; deployments move traffic of an applicationLoadBalancer";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }

    private void checkAction(String path, CreateDeployment deployment, ApplicationLoadBalancerSpec balancer) {
        String rule = deployment.rule();
        if (rule != null && !balancer.allRules().containsKey(rule)) {
            findings.dangling(path + ".rule", "rule", rule, balancer.allRules().keySet());
            return;
        }
        ListenerForward action =
                rule == null ? balancer.defaultAction() : balancer.allRules().get(rule);
        String what = rule == null ? "the default action" : "rule '" + rule + "'";
        String at = path + (rule == null ? ".target" : ".rule");
        if (action == null || action.forward() == null) {
            String message = what + " of '" + deployment.target() + "' forwards to no target groups";
            findings.error(at, Code.BAD_RULE, message, null);
            return;
        }
        List<String> groups = List.copyOf(action.forward().keySet());
        if (groups.size() != 2
                || !groups.contains(deployment.original())
                || !groups.contains(deployment.replacement())
                || deployment.original().equals(deployment.replacement())) {
            String message = what + " of '" + deployment.target() + "' forwards to " + String.join(", ", groups)
                    + "; the original and the replacement of a deployment are its two target groups";
            findings.error(path + ".replacement", Code.BAD_RULE, message, null);
        } else if (Objects.equals(action.forward().get(deployment.original()), 0) && !isMovedBefore(deployment)) {
            String message = "'" + deployment.original() + "' has no traffic to move: its weight is 0";
            findings.error(path + ".original", Code.BAD_DEPLOYMENT, message, "swap original and replacement");
        }
    }

    private boolean isMovedBefore(CreateDeployment deployment) {
        TrafficMove move = Objects.requireNonNull(TrafficMove.of(deployment));
        return scenario.operations().values().stream()
                .map(TrafficMove::of)
                .anyMatch(other -> other != null
                        && other.isOfTheSameRuleAs(move)
                        && other.start().compareTo(move.start()) < 0);
    }

    /** The operations that would begin to move the same traffic while the deployment, or before it a shift, moves it. */
    private void checkAlone(String name, CreateDeployment deployment) {
        TrafficMove move = Objects.requireNonNull(TrafficMove.of(deployment));
        scenario.operations().forEach((otherName, operation) -> {
            TrafficMove other = TrafficMove.of(operation);
            if (other == null || otherName.equals(name) || !findings.whole("operations." + otherName)) {
                return;
            }
            if (move.isDisturbedBy(other)) {
                disturbed(otherName, name, move);
            } else if (operation instanceof ShiftTraffic && other.isDisturbedBy(move)) {
                disturbed(name, otherName, other);
            }
        });
    }

    private void disturbed(String by, String mover, TrafficMove move) {
        String message = "the traffic is still being moved by '" + mover + "', until " + Durations.format(move.end());
        findings.error("operations." + by + ".at", Code.BAD_DEPLOYMENT, message, "begin later");
    }
}
