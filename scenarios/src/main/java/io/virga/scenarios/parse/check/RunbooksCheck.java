package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import io.virga.scenarios.spec.runbook.RunbookStart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Runbooks are started by something that happens. What their steps may do, {@link RunbookStepsCheck} knows. */
final class RunbooksCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        RunbookStepsCheck steps = new RunbookStepsCheck(scenario, findings);
        scenario.runbooks().forEach((name, runbook) -> {
            String path = "runbooks." + name;
            checkTrigger(path, runbook, scenario, findings);
            steps.check(path + ".steps", runbook.steps(), new HashSet<>());
        });
        steps.checkAllInvoked();
    }

    private static void checkTrigger(String path, RunbookSpec runbook, ScenarioSpec scenario, Findings findings) {
        String on = runbook.on();
        boolean alarm = scenario.alarms().containsKey(on);
        boolean fault = scenario.faults().containsKey(on);
        CloudResourceSpec resource = scenario.resources().get(on);
        boolean check = resource instanceof RouteHealthCheckSpec;
        if ((alarm && (fault || check)) || (fault && check)) {
            String both = (alarm ? "an alarm" : "a fault") + " and " + (alarm && fault ? "a fault" : "a health check");
            findings.error(path + ".on", Code.RUNBOOK, "'" + on + "' is both " + both, "give one of them another name");
        } else if (resource != null && !check && !alarm && !fault) {
            String message = "'" + on + "' is " + Resources.describe(resource)
                    + "; an alarm, a healthCheck or a fault starts a runbook";
            findings.error(path + ".on", Code.WRONG_TARGET, message, null);
        } else if (!alarm && !fault && !check) {
            dangling(path + ".on", on, scenario, findings);
        } else if (fault && runbook.when() == RunbookStart.ENDS && !findings.written("faults." + on + ".duration")) {
            String message = "fault '" + on + "' has no duration: it never ends, so that nothing starts the runbook";
            findings.error(path + ".when", Code.RUNBOOK, message, null);
        }
    }

    private static void dangling(String path, String on, ScenarioSpec scenario, Findings findings) {
        if (findings.whole("alarms") && findings.whole("faults") && findings.whole("resources")) {
            List<String> known = new ArrayList<>(scenario.alarms().keySet());
            known.addAll(scenario.faults().keySet());
            scenario.resources().forEach((name, resource) -> {
                if (resource instanceof RouteHealthCheckSpec) {
                    known.add(name);
                }
            });
            findings.dangling(path, "alarm, health check or fault", on, known);
        }
    }
}
