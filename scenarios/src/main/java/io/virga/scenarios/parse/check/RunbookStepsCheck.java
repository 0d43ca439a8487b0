package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.runbook.FailBackStep;
import io.virga.scenarios.spec.runbook.InvokeStep;
import io.virga.scenarios.spec.runbook.ParallelSteps;
import io.virga.scenarios.spec.runbook.RunbookStepSpec;
import io.virga.scenarios.spec.runbook.SetDesiredStep;
import io.virga.scenarios.spec.runbook.SwitchDnsStep;
import io.virga.scenarios.spec.runbook.WaitHealthyStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The steps of runbooks name what is there, and wait for nothing that only comes after them. */
final class RunbookStepsCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;
    private final NameChangesCheck names;
    private final Set<String> invoked = new TreeSet<>();

    RunbookStepsCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.names = new NameChangesCheck(scenario, findings);
    }

    /** @param sized the groups that earlier steps give a size */
    void check(String path, List<RunbookStepSpec> steps, Set<String> sized) {
        if (steps.isEmpty() && findings.whole(path)) {
            findings.error(path, Code.RUNBOOK, "there are no steps, so that nothing is done", null);
        }
        Set<String> before = new HashSet<>(sized);
        for (int i = 0; i < steps.size(); i++) {
            String at = path + "[" + i + "]";
            RunbookStepSpec step = steps.get(i);
            if (step instanceof SetDesiredStep set) {
                checkSize(at, set);
            } else if (step instanceof WaitHealthyStep wait) {
                checkWait(at + ".waitHealthy", wait.waitHealthy(), before, steps.subList(i + 1, steps.size()));
            } else if (step instanceof InvokeStep invoke) {
                checkInvocation(at + ".invoke", invoke.invoke());
            } else if (step instanceof SwitchDnsStep change) {
                names.check(at, change);
            } else if (step instanceof FailBackStep back) {
                names.check(at, back);
            } else if (step instanceof ParallelSteps parallel) {
                check(at + ".parallel", parallel.parallel(), before);
            }
            collectSized(step, before);
        }
    }

    private static void collectSized(RunbookStepSpec step, Set<String> sized) {
        if (step instanceof SetDesiredStep set) {
            sized.add(set.setDesired());
        } else if (step instanceof ParallelSteps parallel) {
            parallel.parallel().forEach(inner -> collectSized(inner, sized));
        }
    }

    private void checkSize(String path, SetDesiredStep step) {
        CloudResourceSpec resource = Resources.find(path + ".setDesired", step.setDesired(), scenario, findings);
        if (!(resource instanceof AutoScalingGroupSpec group)) {
            wrong(path + ".setDesired", step.setDesired(), resource, "an autoScalingGroup");
        } else if (step.to() < group.minSize() || step.to() > group.maxSize()) {
            String message = "'" + step.setDesired() + "' has " + group.minSize() + " to " + group.maxSize()
                    + " instances, not " + step.to();
            findings.error(path + ".to", Code.OUT_OF_RANGE, message, "set its minSize and maxSize accordingly");
        }
    }

    private void checkWait(String path, String name, Set<String> sized, List<RunbookStepSpec> later) {
        CloudResourceSpec resource = Resources.find(path, name, scenario, findings);
        if (resource instanceof AutoScalingGroupSpec group) {
            if (group.desiredCapacity() == 0 && !sized.contains(name)) {
                String message = "'" + name + "' begins without instances and no step before gives it any, so that"
                        + " there is nothing to wait for";
                findings.error(path, Code.RUNBOOK, message, "write { setDesired: " + name + ", to: 2 } before");
            }
        } else if (!isDatabase(resource)) {
            wrong(path, name, resource, "an autoScalingGroup or a database");
        } else if (later.stream().anyMatch(step -> isAbout(step, name))) {
            String message =
                    "the runbook would wait for itself: only a step after this one does something about '" + name + "'";
            findings.error(path, Code.RUNBOOK, message, "wait for it after that step");
        }
    }

    private static boolean isDatabase(@Nullable CloudResourceSpec resource) {
        return resource instanceof DbInstanceSpec
                || resource instanceof DbClusterSpec
                || resource instanceof AuroraClusterSpec;
    }

    /** Whether a step has an operation done on that resource. */
    private boolean isAbout(RunbookStepSpec step, String resource) {
        if (step instanceof ParallelSteps parallel) {
            return parallel.parallel().stream().anyMatch(inner -> isAbout(inner, resource));
        }
        OperationSpec operation =
                step instanceof InvokeStep invoke ? scenario.operations().get(invoke.invoke()) : null;
        return operation != null && operation.target().equals(resource);
    }

    private void wrong(String path, String name, @Nullable CloudResourceSpec resource, String right) {
        if (resource != null) {
            String message = "'" + name + "' is " + Resources.describe(resource) + "; this step is for " + right;
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
    }

    private void checkInvocation(String path, String name) {
        invoked.add(name);
        OperationSpec operation = scenario.operations().get(name);
        if (operation == null) {
            if (findings.whole("operations")) {
                findings.dangling(path, "operation", name, scenario.operations().keySet());
            }
        } else if (operation.at() != null && findings.whole("operations." + name)) {
            String message = "operation '" + name + "' comes at a time of its own";
            findings.error(path, Code.INVOCATION, message, "leave out its at, where it can be left out");
        }
    }

    /** What has no time of its own is invoked by some runbook; to be called after all steps are checked. */
    void checkAllInvoked() {
        scenario.operations().forEach((name, operation) -> {
            if (operation.at() == null && !invoked.contains(name) && findings.whole("runbooks")) {
                String message = "operation '" + name + "' has no time, and no runbook invokes it";
                findings.errorAtKey("operations." + name, Code.INVOCATION, message, "write at, or invoke it");
            }
        });
        names.checkFailBacks();
    }
}
