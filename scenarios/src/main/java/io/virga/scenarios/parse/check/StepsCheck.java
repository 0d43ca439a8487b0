package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.workload.Hop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who calls whom on a path: no cycle of waiting calls, and steps that are possible where they stand. */
final class StepsCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;

    StepsCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    /** @param redirects how many hops at the beginning only send the clients on to the next, which these call themselves */
    void check(List<PlacedStep> path, int redirects) {
        check(path, List.of(), redirects, false);
    }

    /**
     * Checks steps that one after another are taken.
     *
     * @param before the hops that led there, the last of which calls the first of these; none for a client
     */
    private void check(List<PlacedStep> chain, List<String> before, int redirects, boolean isBranch) {
        List<String> trail = new ArrayList<>(before);
        for (int i = 0; i < chain.size(); i++) {
            PlacedStep step = chain.get(i);
            if (step.step().isParallel()) {
                checkParallel(step, trail);
                continue;
            }
            if (step.step().hop() == null) {
                continue;
            }
            checkThen(step, isBranch && i == 0);
            checkCache(chain, i, isBranch && i == 0);
            checkAffinity(step, trail);
            trail.add(step.target());
            if (closesCycle(step, trail)) {
                return;
            }
            if (i < redirects) {
                trail.clear();
            }
        }
    }

    private void checkParallel(PlacedStep step, List<String> trail) {
        for (PlacedStep branch : step.branches()) {
            if (branch.step().isParallel()) {
                findings.error(
                        branch.at(),
                        Code.BAD_PARALLEL,
                        "a branch is a hop, not several at the same time",
                        "write its hops beside the others");
            } else {
                check(branch.branch(), trail, 0, true);
            }
        }
    }

    private void checkThen(PlacedStep step, boolean isBranch) {
        if (step.step().then() == null) {
            return;
        }
        if (!isBranch) {
            findings.errorAtKey(
                    step.at() + ".then",
                    Code.BAD_PARALLEL,
                    "'then' belongs to a hop in parallel",
                    "write the steps after this one");
        } else if (!runsCode(step.step().singleHop(), scenario)) {
            findings.errorAtKey(
                    step.at() + ".then",
                    Code.BAD_PARALLEL,
                    "'" + step.target() + "' runs no code that could call others",
                    "write the steps after the parallel one");
        }
    }

    /** A cache spares its caller the hops after it, so there must be some. */
    private void checkCache(List<PlacedStep> chain, int index, boolean isBranch) {
        PlacedStep step = chain.get(index);
        if (scenario.resources().get(step.target()) instanceof ElastiCacheClusterSpec) {
            checkLookup(chain, index, isBranch);
            return;
        }
        if (step.step().hitRatio() == null) {
            return;
        }
        String at = step.at() + ".hitRatio";
        if (isBranch) {
            findings.errorAtKey(at, Code.BAD_CACHE, "a hop in parallel has no hops below it to spare", null);
        } else if (runsCode(step.step().singleHop(), scenario)) {
            String message = "'" + step.target() + "' runs code and calls the hops below it itself";
            findings.errorAtKey(at, Code.BAD_CACHE, message, "a cache is an externalService or a dbInstance");
        } else if (index + 1 == chain.size()) {
            findings.errorAtKey(
                    at, Code.BAD_CACHE, "'hitRatio' has no effect: there is no hop below the cache", "remove it");
        }
    }

    /** A cache is filled with what the hops after it find, and its content decides whether they are called. */
    private void checkLookup(List<PlacedStep> chain, int index, boolean isBranch) {
        PlacedStep step = chain.get(index);
        if (step.step().hitRatio() != null) {
            String message = "the content of '" + step.target() + "' decides what is found, no given ratio";
            findings.errorAtKey(
                    step.at() + ".hitRatio", Code.HIT_RATIO, message, "remove it, or the elastiCacheCluster");
        }
        if (step.step().times() > 1) {
            String message = "a cache is asked once, not " + step.step().times() + " times";
            findings.errorAtKey(step.at() + ".times", Code.BAD_CACHE, message, null);
        }
        if (isBranch) {
            String message = "a hop in parallel has no hops below it to spare";
            findings.error(step.at(), Code.BAD_CACHE, message, null);
        } else if (index + 1 == chain.size()) {
            String message = "there is no hop below the cache '" + step.target() + "', so that nothing fills it";
            findings.error(step.at(), Code.BAD_CACHE, message, "go on with what is asked when it has nothing");
        }
    }

    /** Clients and balancers, which have none, are reported as such. */
    private void checkAffinity(PlacedStep step, List<String> before) {
        CloudResourceSpec target = scenario.resources().get(step.target());
        String at = step.at() + ".zoneAffinity";
        if (!step.step().zoneAffinity()
                || before.isEmpty()
                || scenario.resources().get(before.get(before.size() - 1)) instanceof LoadBalancerSpec) {
            return;
        }
        List<Place> zones = zones(target);
        if (target != null && zones.isEmpty()) {
            String message = "'" + step.target() + "' is " + Resources.describe(target)
                    + "; the instances of a zone are those of an autoScalingGroup or an instance";
            findings.errorAtKey(at, Code.ZONE_AFFINITY, message, "remove it");
        } else if (zones.size() == 1) {
            String message = "zoneAffinity has no effect: '" + step.target() + "' is in one zone";
            findings.errorAtKey(at, Code.ZONE_AFFINITY, message, "remove it");
        }
    }

    private static List<Place> zones(@Nullable CloudResourceSpec target) {
        if (target instanceof AutoScalingGroupSpec group) {
            return group.zones();
        }
        return target instanceof InstanceSpec instance ? instance.zones() : List.of();
    }

    private boolean closesCycle(PlacedStep step, List<String> trail) {
        int last = trail.size() - 1;
        if (!runsCode(step.step().singleHop(), scenario)) {
            return false;
        }
        int first = trail.indexOf(step.target());
        if (first == last) {
            return false;
        }
        findings.error(
                step.at(),
                Code.CYCLE,
                "the path is a cycle: " + String.join(" → ", trail.subList(first, last + 1)) + "; '" + step.target()
                        + "' would wait for itself",
                null);
        return true;
    }

    /** Whether it calls what comes after it on a path. */
    static boolean runsCode(Hop hop, ScenarioSpec scenario) {
        return runsCode(scenario.resources().get(hop.target())) && !AsyncInvocation.is(hop, scenario);
    }

    private static boolean runsCode(@Nullable CloudResourceSpec resource) {
        return resource instanceof LoadBalancerSpec
                || resource instanceof AutoScalingGroupSpec
                || resource instanceof InstanceSpec
                || resource instanceof LambdaFunctionSpec
                || resource instanceof ApiGatewaySpec;
    }
}
