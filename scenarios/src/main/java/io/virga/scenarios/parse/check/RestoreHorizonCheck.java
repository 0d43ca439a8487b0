package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.distribution.Constant;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.distribution.Uniform;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.RestoreClusterToPointInTime;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.runbook.InvokeStep;
import io.virga.scenarios.spec.runbook.ParallelSteps;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import io.virga.scenarios.spec.runbook.RunbookStepSpec;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Restores end within the simulated time, as far as their least duration tells: else nobody would see that they are cut off. */
final class RestoreHorizonCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        if (findings.whole("simulate") && findings.whole("runbooks")) {
            scenario.operations().forEach((name, operation) -> {
                if (findings.whole("operations." + name) && findings.whole("resources." + operation.target())) {
                    check(name, operation, scenario, findings);
                }
            });
        }
    }

    private static void check(String name, OperationSpec operation, ScenarioSpec scenario, Findings findings) {
        Duration takes = leastDuration(operation, scenario);
        Optional<Duration> begins = earliestBegin(name, operation, scenario);
        Horizon horizon = Horizon.of(scenario.simulate());
        if (begins.isEmpty() || !horizon.reaches(begins.get())) {
            return;
        }
        Duration ends = begins.get().plus(takes);
        if (!takes.isZero() && !horizon.reaches(ends)) {
            String message = "the restore takes " + Durations.format(takes) + " at least and is not over before "
                    + Durations.format(ends) + ": the simulated time ends at " + Durations.format(horizon.end());
            findings.warning("operations." + name, Code.RESTORE_HORIZON, message, "simulate longer");
        }
    }

    /** Zero for what is no restore, or may take no time. */
    private static Duration leastDuration(OperationSpec operation, ScenarioSpec scenario) {
        if (operation instanceof RestoreClusterToPointInTime cluster) {
            return least(cluster.creation());
        }
        if (operation instanceof DatabaseRestoreSpec restore
                && scenario.resources().get(restore.target()) instanceof DbInstanceSpec db) {
            return least(restore.restored().creation()).plus(transfer(restore, db));
        }
        return Duration.ZERO;
    }

    private static Duration transfer(DatabaseRestoreSpec restore, DbInstanceSpec db) {
        long bytes = RestoredInstanceCheck.dataBytes(db);
        return restore.restored().throughput() == null
                ? Duration.ZERO
                : Duration.ofSeconds(bytes / restore.restored().throughput().bytesPerSecond());
    }

    private static Duration least(DistributionSpec distribution) {
        if (distribution instanceof Constant constant) {
            return constant.value();
        }
        return distribution instanceof Uniform uniform ? uniform.min() : Duration.ZERO;
    }

    /** Its own time, or that of the earliest fault which starts a runbook that invokes it; empty where it is not known. */
    private static Optional<Duration> earliestBegin(String name, OperationSpec operation, ScenarioSpec scenario) {
        Duration at = operation.at();
        return at != null
                ? Optional.of(at)
                : scenario.runbooks().values().stream()
                        .filter(runbook -> invokes(runbook.steps(), name))
                        .map(runbook -> earliestStart(runbook, scenario))
                        .min(Duration::compareTo);
    }

    private static boolean invokes(List<RunbookStepSpec> steps, String operation) {
        return steps.stream().anyMatch(step -> {
            if (step instanceof ParallelSteps parallel) {
                return invokes(parallel.parallel(), operation);
            }
            return step instanceof InvokeStep invoke && invoke.invoke().equals(operation);
        });
    }

    private static Duration earliestStart(RunbookSpec runbook, ScenarioSpec scenario) {
        FaultSpec fault = scenario.faults().get(runbook.on());
        Duration at = fault == null ? null : fault.time().at();
        return at == null ? Horizon.of(scenario.simulate()).warmFrom() : at;
    }
}
