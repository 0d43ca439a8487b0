package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.ControlPlaneLoss;
import io.virga.scenarios.spec.fault.RegionFault;
import io.virga.scenarios.spec.fault.RegionLoss;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.Regional;

/** Faults of regions hit a region of the scenario in which they change something. */
final class RegionFaultTargets {
    private RegionFaultTargets() {}

    static void check(String path, RegionFault fault, ScenarioSpec scenario, Findings findings) {
        RegionSpec region = scenario.regions().get(fault.target());
        if (region == null) {
            if (findings.whole("regions")) {
                findings.dangling(
                        path + ".target",
                        "region",
                        fault.target(),
                        scenario.regions().keySet());
            }
            return;
        }
        if (fault instanceof RegionLoss loss
                && loss.zoneRecovery() != null
                && region.zones().size() < 2) {
            String message = "region '" + fault.target() + "' has one zone, after which no other comes back";
            findings.errorAtKey(path + ".zoneRecovery", Code.INERT, message, null);
        }
        if (fault instanceof ControlPlaneLoss && findings.whole("resources") && !isUsed(fault.target(), scenario)) {
            String message =
                    "nothing in " + fault.target() + " needs its control plane: it has no group, and no operation";
            findings.error(path + ".target", Code.INERT, message, null);
        }
    }

    private static boolean isUsed(String region, ScenarioSpec scenario) {
        return !scenario.operations().isEmpty()
                || Route53Users.need(region, scenario)
                || scenario.resources().values().stream()
                        .anyMatch(resource ->
                                resource instanceof AutoScalingGroupSpec && region.equals(Regional.region(resource)));
    }
}
