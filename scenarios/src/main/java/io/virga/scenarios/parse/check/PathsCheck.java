package io.virga.scenarios.parse.check;

import io.virga.models.balancing.HttpAttributes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.HeldCapacity;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.resource.VpcGateway;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.HashSet;
import java.util.List;
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
                    checkStart(path, workload, request, scenario, findings);
                    List<List<PlacedStep>> chains = NamePaths.beginsWithName(request.path(), scenario)
                            ? NamePaths.branches(path, request.path(), scenario, findings, reached)
                            : List.of(PlacedStep.of(path, request.path()));
                    HttpAttributes http = Listeners.attributes(request.http());
                    chains.forEach(new HopsCheck(className, http, scenario, findings, reached)::check);
                    StepsCheck steps = new StepsCheck(scenario, findings);
                    chains.forEach(chain -> steps.check(chain, redirects(chain, http, scenario, findings)));
                }));
        if (findings.whole("workloads")) {
            MessageReach.addTo(reached, scenario);
            reportUnreached(scenario, reached, findings);
        }
    }

    /** How many balancers at the beginning of a path send its clients on to the next. */
    private static int redirects(
            List<PlacedStep> chain, HttpAttributes http, ScenarioSpec scenario, Findings findings) {
        int count = 0;
        HttpAttributes request = http;
        for (PlacedStep each : chain) {
            Redirects.Visit next = each.step().hop() != null && findings.whole("resources." + each.target())
                    ? Redirects.next(new Redirects.Visit(each.target(), request), scenario)
                    : null;
            if (next == null) {
                return count;
            }
            request = next.http();
            count++;
        }
        return count;
    }

    private static void checkStart(
            String path, WorkloadSpec workload, RequestSpec request, ScenarioSpec scenario, Findings findings) {
        if (request.path().isEmpty()) {
            return;
        }
        String hop = path + "[0]";
        if (request.path().get(0).hop() == null) {
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
        HopsCheck.checkPlain(
                hop, request.path().get(0), findings, "the client makes this call", "write it beside the path");
    }

    private static void reportUnreached(ScenarioSpec scenario, Set<String> reached, Findings findings) {
        scenario.resources().forEach((name, resource) -> {
            String path = "resources." + name;
            if (resource instanceof HeldCapacity
                    || resource instanceof RouteHealthCheckSpec
                    || resource instanceof VpcGateway) {
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
