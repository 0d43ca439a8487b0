package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationHost;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.workload.RequestSpec;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Priorities and patience belong to requests that can meet a queue. */
final class QueuesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Set<Integer> priorities = new HashSet<>();
        scenario.workloads()
                .values()
                .forEach(workload ->
                        workload.requests().values().forEach(request -> priorities.add(request.effectivePriority())));
        scenario.workloads()
                .forEach((workloadName, workload) -> workload.requests().forEach((className, request) -> {
                    String path = "workloads." + workloadName + ".requests." + className;
                    if (findings.whole(path + ".path") && findings.whole("resources")) {
                        check(path, request, priorities.size() == 1, scenario, findings);
                    }
                }));
        scenario.resources().forEach((name, resource) -> {
            if (resource instanceof ApplicationHost host) {
                checkPreemption(name, host, scenario, findings);
            }
        });
    }

    private static void checkPreemption(
            String resource, ApplicationHost host, ScenarioSpec scenario, Findings findings) {
        if (!host.application().preemption() || !findings.whole("workloads")) {
            return;
        }
        Set<Integer> priorities = new HashSet<>();
        scenario.workloads()
                .values()
                .forEach(workload -> workload.requests().values().stream()
                        .filter(request -> PlacedStep.hops(PlacedStep.of("", request.path())).stream()
                                .anyMatch(hop -> hop.target().equals(resource)))
                        .forEach(request -> priorities.add(request.effectivePriority())));
        if (priorities.size() == 1) {
            findings.errorAtKey(
                    "resources." + resource + ".preemption",
                    Code.NO_QUEUE,
                    "'preemption' has no effect: all requests that come here have priority "
                            + priorities.iterator().next(),
                    "give a request class another priority, or remove it");
        }
    }

    private static void check(
            String path, RequestSpec request, boolean sameForAll, ScenarioSpec scenario, Findings findings) {
        boolean meetsQueue = PlacedStep.hops(PlacedStep.of(path + ".path", request.path())).stream()
                .anyMatch(hop -> hasWorkers(scenario.resources().get(hop.target())));
        if (request.patience() != null && !meetsQueue) {
            findings.errorAtKey(
                    path + ".patience",
                    Code.NO_QUEUE,
                    "'patience' has no effect: no hop of the path has workers to wait for",
                    "remove it");
        }
        if (request.priority() != null) {
            checkPriority(path, request, meetsQueue, sameForAll, findings);
        }
    }

    private static void checkPriority(
            String path, RequestSpec request, boolean meetsQueue, boolean sameForAll, Findings findings) {
        if (!meetsQueue) {
            findings.errorAtKey(
                    path + ".priority",
                    Code.NO_QUEUE,
                    "'priority' has no effect: no hop of the path has workers to wait for",
                    "remove it");
        } else if (sameForAll && findings.whole("workloads")) {
            findings.errorAtKey(
                    path + ".priority",
                    Code.NO_QUEUE,
                    "'priority' has no effect: all requests have priority " + request.priority(),
                    "give another request class another priority, or remove it");
        }
    }

    private static boolean hasWorkers(@Nullable CloudResourceSpec resource) {
        return resource instanceof ServiceProvider
                && !(resource instanceof EbsVolumeSpec)
                && !(resource instanceof LambdaFunctionSpec);
    }
}
