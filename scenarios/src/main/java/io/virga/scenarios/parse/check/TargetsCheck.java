package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.HealthCheckType;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Targets of balancers and workloads exist and are of a kind that fits. */
final class TargetsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof LoadBalancerSpec balancer) {
                checkBalancer("resources." + name, balancer, scenario, findings);
            } else if (spec instanceof AutoScalingGroupSpec group) {
                checkGroup(name, group, scenario, findings);
            }
        });
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name + ".target";
            CloudResourceSpec target = Resources.find(path, workload.target(), scenario, findings);
            if (target instanceof DbInstanceSpec
                    || target instanceof DbClusterSpec
                    || target instanceof AuroraClusterSpec
                    || target instanceof ElastiCacheClusterSpec) {
                String what = target instanceof ElastiCacheClusterSpec ? "cache" : "database";
                String message = "clients cannot call the " + what + " '" + workload.target() + "' themselves";
                findings.error(
                        path,
                        Code.WRONG_TARGET,
                        message,
                        "the target is a balancer, a group, an instance or an external service");
            }
        });
    }

    private static void checkBalancer(
            String path, LoadBalancerSpec balancer, ScenarioSpec scenario, Findings findings) {
        List<String> targets = balancer.targets();
        if (targets.isEmpty() && findings.whole(path + ".targets")) {
            findings.error(path + ".targets", Code.INCONSISTENT, "the balancer has no targets", null);
        }
        TargetTypes types = new TargetTypes(path, balancer, findings);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String at = path + ".targets[" + i + "]";
            CloudResourceSpec target = Resources.find(at, targets.get(i), scenario, findings);
            if (target != null) {
                types.check(at, targets.get(i), target);
            }
            if (!seen.add(targets.get(i))) {
                String message = "target '" + targets.get(i) + "' stands here a second time";
                findings.error(at, Code.DUPLICATE_ENTRY, message, null);
            }
        }
    }

    private static void checkGroup(String name, AutoScalingGroupSpec group, ScenarioSpec scenario, Findings findings) {
        String path = "resources." + name;
        boolean elb = group.healthCheckType() == HealthCheckType.ELB;
        if (elb && findings.whole("resources") && !hasBalancer(name, scenario)) {
            findings.error(
                    path + ".healthCheckType",
                    Code.INERT,
                    "healthCheckType ELB has no effect: no balancer has '" + name + "' among its targets",
                    null);
        }
        if (elb && group.healthCheckGracePeriod().isZero()) {
            findings.warning(
                    path + ".healthCheckType",
                    Code.INCONSISTENT,
                    "with healthCheckType ELB and healthCheckGracePeriod 0s an instance is replaced while it still"
                            + " boots",
                    "set healthCheckGracePeriod to the longest boot and the checks after it");
        }
    }

    private static boolean hasBalancer(String group, ScenarioSpec scenario) {
        return scenario.resources().values().stream()
                .anyMatch(spec -> spec instanceof LoadBalancerSpec balancer
                        && balancer.targets().contains(group));
    }
}
