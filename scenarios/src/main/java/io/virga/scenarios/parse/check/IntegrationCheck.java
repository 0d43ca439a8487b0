package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import java.util.List;

/** An API passes its requests on to one hop, its integration. */
final class IntegrationCheck {
    private IntegrationCheck() {}

    /** @param index of the API in the chain */
    static void check(List<PlacedStep> chain, int index, ScenarioSpec scenario, Findings findings) {
        PlacedStep api = chain.get(index);
        String name = "'" + api.target() + "'";
        if (index + 1 == chain.size() || chain.get(index + 1).step().hop() == null) {
            String message = "the path ends at the API " + name;
            findings.error(api.at(), Code.API_INTEGRATION, message, "go on with its integration: one hop");
            return;
        }
        PlacedStep next = chain.get(index + 1);
        CloudResourceSpec integration = scenario.resources().get(next.target());
        if (integration == null) {
            return;
        }
        if (!(integration instanceof LambdaFunctionSpec) && !(integration instanceof ExternalServiceSpec)) {
            String message = "'" + next.target() + "' is " + Resources.describe(integration)
                    + "; the integration of an API is a lambdaFunction or an externalService";
            findings.error(next.at(), Code.API_INTEGRATION, message, null);
        } else if (index + 2 < chain.size() && !StepsCheck.runsCode(next.step().singleHop(), scenario)) {
            String message = name + " calls its integration '" + next.target() + "' alone, which calls nobody";
            findings.error(chain.get(index + 2).at(), Code.API_INTEGRATION, message, "end the path there");
        }
        HopsCheck.checkPlain(
                next.at(), next.step(), findings, "the API passes each request on once", "write it at " + name);
    }
}
