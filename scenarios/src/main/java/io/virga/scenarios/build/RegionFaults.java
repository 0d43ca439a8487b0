package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.fault.ControlPlaneLoss;
import io.virga.models.fault.Fault;
import io.virga.models.fault.RegionIsolation;
import io.virga.models.fault.RegionLoss;
import io.virga.models.topology.Region;
import io.virga.scenarios.spec.fault.RegionFault;

/** Faults of whole regions, from their scenario. */
final class RegionFaults {
    private final BuildContext context;

    RegionFaults(BuildContext context) {
        this.context = context;
    }

    Fault fault(String name, RegionFault spec) {
        Region region = context.region(spec.target());
        if (spec instanceof io.virga.scenarios.spec.fault.RegionLoss loss) {
            Variate between = loss.zoneRecovery() == null ? new Constant(0) : Variates.of(loss.zoneRecovery());
            return new RegionLoss(context.sim(), name, region, between, context.journal());
        }
        return spec instanceof io.virga.scenarios.spec.fault.RegionIsolation
                ? new RegionIsolation(name, region, context.calls())
                : new ControlPlaneLoss(region);
    }
}
