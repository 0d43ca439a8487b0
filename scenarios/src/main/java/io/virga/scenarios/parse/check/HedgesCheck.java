package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.workload.HedgeSpec;
import io.virga.scenarios.spec.workload.LoserFate;
import org.jspecify.annotations.Nullable;

/** Copies of calls are told to stop only where somebody would do so. */
final class HedgesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.workloads()
                .forEach((name, workload) -> workload.requests().forEach((requestClass, request) -> {
                    String at = "workloads." + name + ".requests." + requestClass;
                    check(at, request.hedge(), workload.target(), scenario, findings);
                    PlacedStep.hops(PlacedStep.of(at + ".path", request.path()))
                            .forEach(hop -> check(hop.at(), hop.step().hedge(), hop.target(), scenario, findings));
                }));
    }

    private static void check(
            String at, @Nullable HedgeSpec hedge, String target, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec resource = scenario.resources().get(target);
        boolean stops = resource instanceof ServiceProvider && !(resource instanceof LambdaFunctionSpec);
        if (hedge == null || resource == null || stops || !findings.whole(at)) {
            return;
        }
        if (hedge.loser() != LoserFate.RUNS_ON) {
            String message = "'" + target + "' is " + Resources.describe(resource)
                    + ", which goes on with the copy of a" + " call whose caller needs it no more";
            findings.error(at + ".hedge.loser", Code.HEDGE_LOSER, message, "remove it");
        }
    }
}
