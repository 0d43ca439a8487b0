package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.ResumeProcesses;
import io.virga.scenarios.spec.operation.StartInstanceRefresh;
import io.virga.scenarios.spec.operation.SuspendProcesses;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.PredictiveScalingSpec;
import io.virga.scenarios.spec.resource.ScalingProcessKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Processes of a group are suspended where they do something, and resumed where they are suspended. */
final class ProcessesCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;

    private ProcessesCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    static void check(ScenarioSpec scenario, Findings findings) {
        ProcessesCheck check = new ProcessesCheck(scenario, findings);
        if (findings.whole("operations")) {
            scenario.resources().forEach((name, spec) -> {
                if (spec instanceof AutoScalingGroupSpec group && findings.whole("resources." + name)) {
                    check.walk(name, group);
                }
            });
        }
    }

    /** Through the group's life: what is suspended at first, and by which operations later. */
    private void walk(String name, AutoScalingGroupSpec group) {
        Set<ScalingProcessKind> suspended = EnumSet.noneOf(ScalingProcessKind.class);
        String path = "resources." + name + ".suspendedProcesses";
        suspend(path, group.suspendedProcesses(), suspended, name, group);
        TimedOperations.of(scenario).stream()
                .filter(entry -> entry.getValue().target().equals(name))
                .forEach(entry -> apply(entry, suspended, name, group));
    }

    private void apply(
            Map.Entry<String, OperationSpec> entry,
            Set<ScalingProcessKind> suspended,
            String name,
            AutoScalingGroupSpec group) {
        String path = "operations." + entry.getKey() + ".processes";
        if (entry.getValue() instanceof SuspendProcesses operation) {
            suspend(path, operation.processes(), suspended, name, group);
        } else if (entry.getValue() instanceof ResumeProcesses operation) {
            resume(path, operation.processes(), suspended);
        }
    }

    private void suspend(
            String path,
            List<ScalingProcessKind> processes,
            Set<ScalingProcessKind> suspended,
            String name,
            AutoScalingGroupSpec group) {
        for (int i = 0; i < processes.size(); i++) {
            ScalingProcessKind process = processes.get(i);
            String idle = whyIdle(process, name, group);
            if (idle != null) {
                String message = "the suspension of " + Words.of(process) + " has no effect: " + idle;
                findings.error(path + "[" + i + "]", Code.INERT, message, "remove it");
            } else if (!suspended.add(process)) {
                String message = Words.of(process) + " of '" + name + "' is suspended already";
                findings.error(path + "[" + i + "]", Code.NOT_SUSPENDED, message, "remove it, or resume it before");
            }
        }
    }

    private void resume(String path, List<ScalingProcessKind> processes, Set<ScalingProcessKind> suspended) {
        for (int i = 0; i < processes.size(); i++) {
            if (!suspended.remove(processes.get(i))) {
                String message = Words.of(processes.get(i)) + " is not suspended then";
                findings.error(path + "[" + i + "]", Code.NOT_SUSPENDED, message, "remove it");
            }
        }
    }

    /** Why the process does nothing anyway; null when it may. */
    private @Nullable String whyIdle(ScalingProcessKind process, String name, AutoScalingGroupSpec group) {
        return switch (process) {
            case ADD_TO_LOAD_BALANCER -> isTarget(name) ? null : "no balancer has the group among its targets";
            case ALARM_NOTIFICATION ->
                group.allScalingPolicies().values().stream().allMatch(PredictiveScalingSpec.class::isInstance)
                        ? "the group has no policy with an alarm"
                        : null;
            case AZ_REBALANCE -> group.zones().size() == 1 ? "the group has one zone" : null;
            case SCHEDULED_ACTIONS -> group.scheduledActions().isEmpty() ? "the group has no scheduledActions" : null;
            case INSTANCE_REFRESH -> isRefreshed(name) ? null : "no operation refreshes the group";
            case LAUNCH, TERMINATE, HEALTH_CHECK, REPLACE_UNHEALTHY -> null;
        };
    }

    private boolean isRefreshed(String name) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof StartInstanceRefresh
                        && operation.target().equals(name));
    }

    private boolean isTarget(String name) {
        return scenario.resources().values().stream()
                .anyMatch(spec -> spec instanceof LoadBalancerSpec balancer
                        && balancer.targets().contains(name));
    }
}
