package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.HibernateInstances;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.PromoteReadReplica;
import io.virga.scenarios.spec.operation.RebootInstances;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import io.virga.scenarios.spec.operation.StartInstances;
import io.virga.scenarios.spec.operation.StopInstances;
import io.virga.scenarios.spec.operation.TerminateInstances;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.SpotInterruptionBehavior;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.Map;

/** Operations come within the simulated time and are done on something that allows them. */
final class OperationsCheck implements Check {
    private static final Duration LONGEST_HIBERNATION = Duration.ofDays(60);

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Horizon horizon = Horizon.of(scenario.simulate());
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (findings.whole(path)) {
                checkTime(path + ".at", operation, horizon, findings);
                if (operation instanceof ShiftTraffic shift) {
                    ShiftsCheck.check(path, shift, scenario, findings);
                } else if (operation instanceof PromoteReadReplica promotion) {
                    ReadReplicasCheck.checkReplica(path, promotion.target(), promotion.replica(), scenario, findings);
                } else if (isOnInstances(operation)) {
                    checkTarget(path + ".target", operation, scenario, findings);
                }
            }
        });
        DeploymentsCheck.check(scenario, findings);
        ZonalShiftsCheck.check(scenario, findings);
        ModificationsCheck.check(scenario, findings);
        GroupOperationsCheck.check(scenario, findings);
        ReadReplicasCheck.checkPromotions(scenario, findings);
        new RestoresCheck(scenario, findings).check();
        new DbModificationsCheck(scenario, findings).check();
        new DbConversionsCheck(scenario, findings).check();
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof InstanceSpec instance
                    && instance.hibernation() != null
                    && findings.whole("operations")
                    && !hibernates(name, scenario)) {
                String message = "hibernation has no effect: no operation hibernates '" + name + "'";
                findings.error("resources." + name + ".hibernation", Code.INERT, message, null);
            }
        });
    }

    private static boolean isOnInstances(OperationSpec operation) {
        return operation instanceof StopInstances
                || operation instanceof StartInstances
                || operation instanceof RebootInstances
                || operation instanceof HibernateInstances
                || operation instanceof TerminateInstances;
    }

    private static boolean isByEc2Alone(OperationSpec operation) {
        return operation instanceof StopInstances
                || operation instanceof StartInstances
                || operation instanceof HibernateInstances;
    }

    private static boolean hibernates(String resource, ScenarioSpec scenario) {
        boolean interrupted = scenario.resources().get(resource) instanceof InstanceSpec instance
                && instance.spot() != null
                && instance.spot().interruptionBehavior() == SpotInterruptionBehavior.HIBERNATE;
        return interrupted
                || scenario.operations().values().stream()
                        .anyMatch(operation -> operation instanceof HibernateInstances
                                && operation.target().equals(resource));
    }

    private static void checkTime(String path, OperationSpec operation, Horizon horizon, Findings findings) {
        Duration at = operation.at();
        if (at != null && findings.whole("simulate") && !horizon.measures(at)) {
            String message = "the operation at " + Durations.format(at) + " lies outside the simulated time " + horizon;
            findings.error(path, Code.OUTSIDE_HORIZON, message, null);
        }
    }

    /** Until it is started next, or else to the end. */
    private static boolean sleepsTooLong(HibernateInstances hibernation, ScenarioSpec scenario) {
        Duration until = TimedOperations.of(scenario).stream()
                .map(Map.Entry::getValue)
                .filter(each -> each instanceof StartInstances && each.target().equals(hibernation.target()))
                .map(TimedOperations::time)
                .filter(at -> at.compareTo(hibernation.at()) > 0)
                .findFirst()
                .orElse(scenario.simulate().end());
        return until.minus(hibernation.at()).compareTo(LONGEST_HIBERNATION) > 0;
    }

    private static void checkTarget(String path, OperationSpec operation, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec target = Resources.find(path, operation.target(), scenario, findings);
        if (target instanceof InstanceSpec spot && spot.spot() != null && isByEc2Alone(operation)) {
            String message =
                    "'" + operation.target() + "' are Spot Instances, which only EC2 stops, hibernates and starts"
                            + " (EC2 user guide, Spot Instance interruptions)";
            findings.error(path, Code.SPOT_INSTANCE, message, null);
        } else if (target instanceof InstanceSpec instance) {
            if (operation instanceof HibernateInstances && instance.hibernation() == null) {
                String message = "'" + operation.target() + "' cannot hibernate: hibernation must be enabled at launch"
                        + " (EC2 user guide, prerequisites for hibernation)";
                findings.error(path, Code.CANNOT_HIBERNATE, message, "write hibernation: {} at the instance");
            } else if (operation instanceof HibernateInstances sleep && sleepsTooLong(sleep, scenario)) {
                String message = "'" + operation.target() + "' would be hibernated for longer than 60 days"
                        + " (EC2 user guide, limitations of hibernation)";
                findings.error(path, Code.CANNOT_HIBERNATE, message, "start it within 60 days");
            }
        } else if (target instanceof AutoScalingGroupSpec) {
            String message = "'" + operation.target() + "' is an autoScalingGroup, which replaces instances that are"
                    + " stopped; this operation is for an instance resource";
            findings.error(path, Code.WRONG_TARGET, message, null);
        } else if (target != null) {
            String message = "'" + operation.target() + "' is " + Resources.describe(target)
                    + "; this operation is for an instance resource";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
    }
}
