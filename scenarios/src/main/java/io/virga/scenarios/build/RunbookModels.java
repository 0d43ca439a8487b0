package io.virga.scenarios.build;

import io.virga.models.runbook.Runbook;
import io.virga.models.runbook.RunbookStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runbooks of a scenario in a simulation. */
public final class RunbookModels {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, Runbook> runbooks = new LinkedHashMap<>();

    private RunbookModels() {}

    static RunbookModels build(BuildContext context, RunbookSteps.Parts parts, RunbookTriggers triggers) {
        RunbookModels models = new RunbookModels();
        context.spec().runbooks().forEach((name, spec) -> {
            List<RunbookStep> steps = new RunbookSteps(context, parts, "runbook." + name).of(spec.steps());
            Runbook runbook = new Runbook(context.sim(), name, steps, context.journal());
            models.runbooks.put(name, runbook);
            triggers.connect(spec, runbook, context);
        });
        return models;
    }

    /** Tells how often they ran since the simulation began, and how long they and their steps took. */
    public void observe(Observations to) {
        runbooks.forEach((name, runbook) -> {
            to.count(name + ".Starts", "sum", runbook.starts());
            to.count(name + ".Completions", "sum", runbook.completions());
            to.count(name + ".Failures", "sum", runbook.failures());
            duration(name + ".Duration", runbook.completedNanos(), runbook.completions(), to);
            for (int i = 0; i < runbook.steps().size(); i++) {
                RunbookStep step = runbook.steps().get(i);
                duration(name + ".Step" + (i + 1) + ".Duration", step.completedNanos(), step.completions(), to);
            }
        });
    }

    private static void duration(String metric, long nanos, long completions, Observations to) {
        to.ratio(metric, "mean", "s", nanos / NANOS_PER_SECOND, completions, completions);
    }
}
