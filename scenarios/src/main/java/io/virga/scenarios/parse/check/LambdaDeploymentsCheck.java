package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CreateLambdaDeployment;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.value.Durations;
import java.util.HashMap;
import java.util.Map;

/** Deployments bring versions of functions in that there are, each function once, and no version is left out. */
final class LambdaDeploymentsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Map<String, String> deployed = new HashMap<>();
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof CreateLambdaDeployment deployment && findings.whole(path)) {
                RollbackAlarms.check(path, deployment.rollbackAlarms(), scenario, findings);
                checkEnd(path, deployment, scenario, findings);
                checkTarget(path, deployment, scenario, findings);
                String earlier = deployed.putIfAbsent(deployment.target(), name);
                if (earlier != null) {
                    String message = "'" + deployment.target() + "' is deployed by '" + earlier
                            + "' already: a function gets one further version in a run";
                    findings.error(path + ".target", Code.FUNCTION_VERSION, message, null);
                }
            }
        });
        scenario.resources().forEach((name, resource) -> {
            if (resource instanceof LambdaFunctionSpec function && findings.whole("resources." + name)) {
                checkVersions(name, function, scenario, findings);
            }
        });
    }

    private static void checkEnd(
            String path, CreateLambdaDeployment deployment, ScenarioSpec scenario, Findings findings) {
        Horizon horizon = Horizon.of(scenario.simulate());
        if (findings.whole("simulate") && horizon.measures(deployment.at()) && !horizon.measures(deployment.end())) {
            String message = "the deployment ends at " + Durations.format(deployment.end())
                    + ", which lies outside the simulated time " + horizon;
            findings.error(path + ".deploymentConfig", Code.OUTSIDE_HORIZON, message, null);
        }
    }

    private static void checkTarget(
            String path, CreateLambdaDeployment deployment, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec target = Resources.find(path + ".target", deployment.target(), scenario, findings);
        if (target instanceof LambdaFunctionSpec function) {
            if (findings.whole("resources." + deployment.target())
                    && !function.versions().containsKey(deployment.version())) {
                findings.dangling(
                        path + ".version",
                        "version",
                        deployment.version(),
                        function.versions().keySet());
            }
        } else if (target != null) {
            String message = "'" + deployment.target() + "' is " + Resources.describe(target)
                    + "; a version is one of a lambdaFunction";
            findings.error(path + ".target", Code.WRONG_TARGET, message, "write createDeployment for a balancer");
        }
    }

    private static void checkVersions(
            String name, LambdaFunctionSpec function, ScenarioSpec scenario, Findings findings) {
        String path = "resources." + name + ".versions";
        if (!function.versions().isEmpty() && function.provisionedConcurrency() > 0) {
            String message = "provisioned concurrency belongs to one version, and is not simulated for a function with"
                    + " further versions";
            findings.errorAtKey(path, Code.FUNCTION_VERSION, message, "leave provisionedConcurrency or versions out");
        }
        function.versions().keySet().forEach(version -> {
            if (findings.whole("operations") && !isDeployed(name, version, scenario)) {
                String message = "the version has no effect: no operation deploys it";
                findings.errorAtKey(
                        path + "." + version, Code.FUNCTION_VERSION, message, "write a createLambdaDeployment");
            }
        });
    }

    private static boolean isDeployed(String function, String version, ScenarioSpec scenario) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof CreateLambdaDeployment deployment
                        && deployment.target().equals(function)
                        && deployment.version().equals(version));
    }
}
