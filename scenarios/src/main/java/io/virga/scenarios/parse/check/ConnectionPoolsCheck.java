package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationHost;
import java.util.Set;

/** Connection pools lead to what their application calls. */
final class ConnectionPoolsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Callers callers = new Callers(scenario);
        scenario.resources().forEach((name, resource) -> {
            if (resource instanceof ApplicationHost host) {
                String at = "resources." + name + ".connectionPools";
                host.application()
                        .connectionPools()
                        .keySet()
                        .forEach(target -> check(at + "." + target, name, target, callers, scenario, findings));
            }
        });
    }

    private static void check(
            String at, String name, String target, Callers callers, ScenarioSpec scenario, Findings findings) {
        Set<String> called = callers.calledBy(name);
        if (called.contains(target) || !findings.whole("workloads") || !findings.whole("resources")) {
            return;
        }
        String what = scenario.resources().containsKey(target) ? "" : ", which does not exist";
        String hint = called.isEmpty() ? "it calls nothing" : "it calls: " + String.join(", ", called);
        findings.errorAtKey(at, Code.CONNECTION_POOL, "'" + name + "' does not call '" + target + "'" + what, hint);
    }
}
