package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.HeldCapacity;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.workload.Hop;
import io.virga.scenarios.spec.workload.PathStep;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every path can be taken, and every resource and operation is on one. */
final class PathsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Set<String> reached = new HashSet<>();
        scenario.workloads()
                .forEach((workloadName, workload) -> workload.requests().forEach((className, request) -> {
                    String path = "workloads." + workloadName + ".requests." + className + ".path";
                    if (!findings.whole(path)) {
                        return;
                    }
                    List<PlacedStep> chain = PlacedStep.of(path, request.path());
                    checkStart(path, workload, request, scenario, findings);
                    checkChain(chain, className, scenario, findings, reached);
                    new StepsCheck(scenario, findings).check(chain);
                }));
        if (findings.whole("workloads")) {
            reportUnreached(scenario, reached, findings);
        }
    }

    private static void checkStart(
            String path, WorkloadSpec workload, RequestSpec request, ScenarioSpec scenario, Findings findings) {
        if (request.path().isEmpty()) {
            return;
        }
        String hop = path + "[0]";
        if (request.path().get(0).isParallel()) {
            findings.error(hop, Code.BAD_PATH, "a client calls one hop, not several at the same time", null);
            return;
        }
        String first = request.path().get(0).singleHop().target();
        boolean known = scenario.resources().containsKey(workload.target());
        if (!first.equals(workload.target()) && known && findings.sound(parent(parent(parent(path))) + ".target")) {
            String message =
                    "the path begins with '" + first + "', but the workload's target is '" + workload.target() + "'";
            findings.error(hop, Code.BAD_PATH, message, null);
        }
        checkPlain(hop, request.path().get(0), findings, "the client makes this call", "write it beside the path");
    }

    /** A hop that its caller calls exactly once, as it came. */
    private static void checkPlain(String hop, PathStep step, Findings findings, String why, String hint) {
        Map<String, Boolean> special = new LinkedHashMap<>();
        special.put("times", step.times() != 1);
        special.put("probability", !step.probability().equals(Percentage.of(100)));
        special.put("timeout", step.timeout() != null);
        special.put("retry", step.retry() != null);
        special.put("hedge", step.hedge() != null);
        special.put("circuitBreaker", step.circuitBreaker() != null);
        special.put("hitRatio", step.hitRatio() != null);
        special.forEach((property, isSpecial) -> {
            if (isSpecial) {
                String message = "'" + property + "' does not apply here: " + why;
                findings.errorAtKey(hop + "." + property, Code.BAD_PATH, message, hint);
            }
        });
    }

    private static void checkChain(
            List<PlacedStep> chain, String className, ScenarioSpec scenario, Findings findings, Set<String> reached) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).step().isParallel()) {
                for (PlacedStep branch : chain.get(i).branches()) {
                    checkChain(branch.branch(), className, scenario, findings, reached);
                }
            } else {
                checkHop(chain, i, className, scenario, findings, reached);
            }
        }
    }

    private static void checkHop(
            List<PlacedStep> chain,
            int index,
            String className,
            ScenarioSpec scenario,
            Findings findings,
            Set<String> reached) {
        Hop hop = chain.get(index).step().singleHop();
        String at = chain.get(index).at();
        markReached(hop.target(), "", scenario.resources().keySet(), reached);
        CloudResourceSpec resource = Resources.find(at, hop.target(), scenario, findings);
        if (resource instanceof HeldCapacity) {
            String message = "'" + hop.target() + "' is " + Resources.describe(resource) + ", which takes no requests";
            findings.error(at, Code.WRONG_TARGET, message, null);
            return;
        }
        if (resource instanceof ServiceProvider provider) {
            String operation = hop.operation() == null ? className : hop.operation();
            markReached(operation, hop.target() + ".", provider.service().keySet(), reached);
            checkOperation(at, hop, operation, provider, findings);
        } else if (resource != null && hop.operation() != null) {
            String message = "'" + hop.target() + "' is " + Resources.describe(resource) + " and has no operations";
            findings.error(at, Code.UNKNOWN_OPERATION, message, "write " + hop.target() + " alone");
        }
        if (resource instanceof LoadBalancerSpec balancer) {
            checkBehind(chain, index, balancer, scenario, findings);
        }
    }

    /** Marks a name, or the one that it was probably meant to be, so that one slip is not reported as two. */
    private static void markReached(String name, String prefix, Set<String> known, Set<String> reached) {
        reached.add(prefix
                + (known.contains(name) ? name : NearestName.find(name, known).orElse(name)));
    }

    private static void checkOperation(
            String at, Hop hop, String operation, ServiceProvider provider, Findings findings) {
        Set<String> known = provider.service().keySet();
        String service = "resources." + hop.target() + ".service";
        if (known.contains(operation) || !findings.sound(service) || !findings.sound(service + "." + operation)) {
            return;
        }
        String implied = hop.operation() == null ? " (a hop without operation uses that of its request class)" : "";
        String message = "'" + hop.target() + "' has no operation " + PrintableText.quote(operation) + implied;
        String hint = NearestName.find(operation, known)
                .map(nearest -> "did you mean " + hop.target() + "." + nearest + "?")
                .orElse("its operations are " + String.join(", ", known));
        findings.error(at, Code.UNKNOWN_OPERATION, message, hint);
    }

    private static void checkBehind(
            List<PlacedStep> chain, int index, LoadBalancerSpec balancer, ScenarioSpec scenario, Findings findings) {
        String name = chain.get(index).target();
        String targets = String.join(", ", balancer.targets());
        if (!findings.whole("resources." + name + ".targets")) {
            return;
        }
        if (index + 1 == chain.size() || chain.get(index + 1).step().isParallel()) {
            String message = "the path ends at the balancer '" + name + "'";
            findings.error(chain.get(index).at(), Code.BAD_PATH, message, "go on with one of its targets: " + targets);
            return;
        }
        String next = chain.get(index + 1).target();
        String at = chain.get(index + 1).at();
        boolean known = scenario.resources().keySet().containsAll(balancer.targets());
        if (!balancer.targets().contains(next) && known) {
            String message = "'" + next + "' is no target of the balancer '" + name + "' before it";
            findings.error(at, Code.BAD_PATH, message, "its targets are: " + targets);
        }
        checkPlain(
                at,
                chain.get(index + 1).step(),
                findings,
                "the balancer passes each request on once",
                "write it at '" + name + "', if at all");
    }

    private static void reportUnreached(ScenarioSpec scenario, Set<String> reached, Findings findings) {
        scenario.resources().forEach((name, resource) -> {
            String path = "resources." + name;
            if (resource instanceof HeldCapacity) {
                return;
            }
            if (!reached.contains(name)) {
                String message = "resource '" + name + "' is on no request's path";
                findings.errorAtKey(path, Code.UNREACHABLE, message, "remove it, or name it in a path");
            } else if (resource instanceof ServiceProvider provider) {
                provider.service().keySet().stream()
                        .filter(operation -> !reached.contains(name + "." + operation))
                        .forEach(operation -> findings.errorAtKey(
                                path + ".service." + operation,
                                Code.UNREACHABLE,
                                "operation '" + operation + "' of '" + name + "' is on no request's path",
                                "remove it, or name it as " + name + "." + operation));
            }
        });
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
