package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.objective.AvailabilityObjective;
import io.virga.scenarios.spec.objective.CostObjective;
import io.virga.scenarios.spec.objective.LatencyObjective;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.spec.objective.RequestSelector;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Objectives are on something that exists and can be measured. */
final class ObjectivesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.objectives().forEach((name, objective) -> {
            String path = "objectives." + name;
            if (objective instanceof AvailabilityObjective availability) {
                checkSelector(path + ".of", availability.of(), scenario, findings);
            } else if (objective instanceof LatencyObjective latency) {
                checkSelector(path + ".of", latency.of(), scenario, findings);
                checkWithin(path + ".within", latency, scenario, findings);
            } else if (objective instanceof RecoveryObjective recovery && findings.sound(path)) {
                checkRecovery(path, recovery, scenario, findings);
            } else if (objective instanceof CostObjective cost) {
                checkCurrency(path + ".monthlyCost", cost, scenario, findings);
            }
        });
    }

    private static void checkSelector(String path, RequestSelector of, ScenarioSpec scenario, Findings findings) {
        WorkloadSpec workload = scenario.workloads().get(of.workload());
        if (workload == null) {
            if (findings.sound("workloads") && findings.sound("workloads." + of.workload())) {
                findings.dangling(
                        path, "workload", of.workload(), scenario.workloads().keySet());
            }
            return;
        }
        String requests = "workloads." + of.workload() + ".requests";
        String requestClass = of.requestClass();
        if (requestClass != null && !workload.requests().containsKey(requestClass) && findings.sound(requests)) {
            Set<String> known = workload.requests().keySet();
            String message =
                    "workload '" + of.workload() + "' has no request class " + PrintableText.quote(requestClass);
            String hint = NearestName.find(requestClass, known)
                    .map(nearest -> "did you mean " + of.workload() + "." + nearest + "?")
                    .orElse("its classes are " + String.join(", ", known));
            findings.error(path, Code.DANGLING_REFERENCE, message, hint);
        }
    }

    /** A bound that no answer can exceed asks for nothing but availability. */
    private static void checkWithin(String path, LatencyObjective latency, ScenarioSpec scenario, Findings findings) {
        WorkloadSpec workload = scenario.workloads().get(latency.of().workload());
        if (workload == null || !findings.whole("workloads." + latency.of().workload() + ".requests")) {
            return;
        }
        String selected = latency.of().requestClass();
        for (Map.Entry<String, RequestSpec> entry : workload.requests().entrySet()) {
            RequestSpec request = entry.getValue();
            boolean concerned = selected == null || selected.equals(entry.getKey());
            boolean single = request.retry() == null || request.retry().retries() == 0;
            if (concerned && single && latency.within().compareTo(request.timeout()) > 0) {
                String message = "within " + Durations.format(latency.within()) + " is above the timeout "
                        + Durations.format(request.timeout()) + " of '" + entry.getKey() + "', which no answer exceeds";
                findings.error(path, Code.INCONSISTENT, message, null);
                return;
            }
        }
    }

    private static void checkRecovery(
            String path, RecoveryObjective recovery, ScenarioSpec scenario, Findings findings) {
        FaultSpec fault = scenario.faults().get(recovery.recovery());
        String faultPath = "faults." + recovery.recovery();
        if (fault == null) {
            if (findings.sound("faults") && findings.sound(faultPath)) {
                findings.dangling(
                        path + ".recovery",
                        "fault",
                        recovery.recovery(),
                        scenario.faults().keySet());
            }
            return;
        }
        Duration at = fault.time().at();
        Duration jitter = fault.time().jitter();
        if (at == null || jitter == null) {
            if (findings.whole(faultPath)) {
                String message =
                        "'" + recovery.recovery() + "' comes at random; recovery is measured from a fault at a time";
                findings.error(path + ".recovery", Code.WRONG_TARGET, message, null);
            }
            return;
        }
        Duration end = scenario.simulate().end();
        Duration latest = at.plus(jitter).plus(recovery.holdFor());
        if (latest.compareTo(end) > 0 && findings.whole(faultPath) && findings.whole("simulate")) {
            String message = "recovery cannot be seen: the fault falls by "
                    + Durations.format(at.plus(jitter)) + ", must be over for "
                    + Durations.format(recovery.holdFor()) + ", and the simulated time ends at "
                    + Durations.format(end);
            findings.error(path + ".recovery", Code.OUTSIDE_HORIZON, message, null);
        } else if (latest.plus(recovery.rto()).compareTo(end) > 0
                && findings.whole(path)
                && findings.whole(faultPath)
                && findings.whole("simulate")) {
            String message = "the simulated time ends at " + Durations.format(end)
                    + ", before a recovery at the rto of " + Durations.format(recovery.rto()) + " could be seen";
            findings.warning(path + ".rto", Code.OUTSIDE_HORIZON, message, null);
        }
    }

    private static void checkCurrency(String path, CostObjective cost, ScenarioSpec scenario, Findings findings) {
        String currency = scenario.pricing().currency().name();
        if (!cost.monthlyCost().currency().equals(currency)) {
            String message = "the objective is in " + cost.monthlyCost().currency() + ", the bill in " + currency;
            findings.error(path, Code.INCONSISTENT, message, null);
        }
        if (cost.monthlyCost().amount().signum() == 0) {
            findings.error(path, Code.OUT_OF_RANGE, "nothing costs " + cost.monthlyCost(), null);
        }
    }
}
