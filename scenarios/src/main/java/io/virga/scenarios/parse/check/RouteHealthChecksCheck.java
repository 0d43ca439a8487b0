package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RecordSetSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Health checks of Route 53 look at something that there is, and some record, runbook or other check looks at them. */
final class RouteHealthChecksCheck implements Check {
    private static final int MOST = 200;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Set<String> used = used(scenario);
        int[] number = {0};
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (!(spec instanceof RouteHealthCheckSpec check)) {
                return;
            }
            if (++number[0] == MOST + 1) {
                String message = "an account has at most " + MOST + " health checks (Route 53 developer guide, quotas)";
                findings.errorAtKey(path, Code.DNS_LIMIT, message, null);
            }
            if (!used.contains(name) && findings.whole("resources")) {
                String message = "nothing depends on the health check '" + name + "'";
                findings.errorAtKey(path, Code.UNREACHABLE, message, "name it in a record, or remove it");
            }
            if (findings.whole(path)) {
                checkSubject(path, check, scenario, findings);
                checkCycle(path, name, name, new HashSet<>(), scenario, findings);
            }
        });
    }

    private static Set<String> used(ScenarioSpec scenario) {
        Set<String> used = new HashSet<>();
        scenario.runbooks().values().forEach(runbook -> used.add(runbook.on()));
        for (CloudResourceSpec spec : scenario.resources().values()) {
            if (spec instanceof RecordSetGroupSpec group) {
                for (RecordSetSpec record : group.records().values()) {
                    if (record.healthCheck() != null) {
                        used.add(record.healthCheck());
                    }
                }
            } else if (spec instanceof RouteHealthCheckSpec check && check.childHealthChecks() != null) {
                used.addAll(check.childHealthChecks());
            }
        }
        return used;
    }

    private static void checkSubject(
            String path, RouteHealthCheckSpec check, ScenarioSpec scenario, Findings findings) {
        if (check.target() != null) {
            CloudResourceSpec target = Resources.find(path + ".target", check.target(), scenario, findings);
            boolean probed = target instanceof LoadBalancerSpec
                    || target instanceof InstanceSpec
                    || target instanceof ExternalServiceSpec;
            if (target != null && !probed) {
                String message = "'" + check.target() + "' is " + Resources.describe(target)
                        + ", which no checker outside can probe";
                String hint = "probe a balancer, an instance or an external service, or look at an alarm";
                findings.error(path + ".target", Code.WRONG_TARGET, message, hint);
            }
        }
        if (check.alarm() != null && !scenario.alarms().containsKey(check.alarm())) {
            findings.dangling(
                    path + ".alarm", "alarm", check.alarm(), scenario.alarms().keySet());
        }
        List<String> children = check.childHealthChecks() == null ? List.of() : check.childHealthChecks();
        for (int i = 0; i < children.size(); i++) {
            String at = path + ".childHealthChecks[" + i + "]";
            CloudResourceSpec child = Resources.find(at, children.get(i), scenario, findings);
            if (child != null && !(child instanceof RouteHealthCheckSpec)) {
                String message = "'" + children.get(i) + "' is " + Resources.describe(child) + ", not a healthCheck";
                findings.error(at, Code.WRONG_TARGET, message, null);
            }
        }
    }

    private static void checkCycle(
            String path, String start, String name, Set<String> seen, ScenarioSpec scenario, Findings findings) {
        if (!(scenario.resources().get(name) instanceof RouteHealthCheckSpec check)
                || check.childHealthChecks() == null) {
            return;
        }
        for (String child : check.childHealthChecks()) {
            if (child.equals(start)) {
                String message = "the health check looks at itself, by way of '" + name + "'";
                findings.error(path + ".childHealthChecks", Code.DNS_RECORD, message, null);
                return;
            }
            if (seen.add(child)) {
                checkCycle(path, start, child, seen, scenario, findings);
            }
        }
    }
}
