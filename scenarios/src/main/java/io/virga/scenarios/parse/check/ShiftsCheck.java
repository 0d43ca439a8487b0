package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.value.Durations;

/** Shifts of traffic: between groups to which the action of a balancer forwards, and over within the simulated time. */
final class ShiftsCheck {
    private ShiftsCheck() {}

    static void check(String path, ShiftTraffic shift, ScenarioSpec scenario, Findings findings) {
        Horizon horizon = Horizon.of(scenario.simulate());
        if (findings.whole("simulate") && horizon.measures(shift.at()) && !horizon.measures(shift.end())) {
            String message = "the last step, at " + Durations.format(shift.end()) + ", lies outside the simulated time "
                    + horizon;
            findings.error(path + ".steps", Code.OUTSIDE_HORIZON, message, null);
        }
        CloudResourceSpec target = Resources.find(path + ".target", shift.target(), scenario, findings);
        if (target instanceof ApplicationLoadBalancerSpec balancer) {
            if (findings.whole("resources." + shift.target())) {
                checkAction(path, shift, balancer, findings);
            }
        } else if (target != null) {
            String message = "'" + shift.target() + "' is " + Resources.describe(target)
                    + "; weights of target groups are at an applicationLoadBalancer";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }

    private static void checkAction(
            String path, ShiftTraffic shift, ApplicationLoadBalancerSpec balancer, Findings findings) {
        ListenerForward action = balancer.defaultAction();
        if (shift.rule() != null) {
            action = balancer.allRules().get(shift.rule());
            if (action == null) {
                findings.dangling(
                        path + ".rule",
                        "rule",
                        shift.rule(),
                        balancer.allRules().keySet());
                return;
            }
        }
        String at = path + (shift.rule() == null ? ".target" : ".rule");
        String what = shift.rule() == null ? "the default action" : "rule '" + shift.rule() + "'";
        if (action == null || action.forward() == null) {
            findings.error(at, Code.BAD_RULE, what + " of '" + shift.target() + "' forwards to no target groups", null);
        } else if (!action.forward().keySet().equals(shift.weights().keySet())) {
            String message = what + " of '" + shift.target() + "' forwards to "
                    + String.join(", ", action.forward().keySet()) + ", not to "
                    + String.join(", ", shift.weights().keySet());
            findings.error(path + ".weights", Code.BAD_RULE, message, "write the weights of all of its target groups");
        }
    }
}
