package io.virga.models.scaling;

import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Balances the zones of a group again once they differ by more than one instance (EC2 Auto Scaling User Guide, "Availability
 * Zone rebalancing"): after a zone has come back, or has capacity again.
 *
 * <p>It launches in the zones that have too few before the group terminates in those that have too many, and may exceed
 * maxSize meanwhile by a tenth, at least by one instance. How often AWS looks is not published: here whenever the group looks
 * after its instances' health (assumption).
 */
final class ZoneRebalancing {
    private static final int SHARE_ABOVE_MAX = 10;

    private final AutoScalingGroup group;

    ZoneRebalancing(AutoScalingGroup group) {
        this.group = group;
    }

    /** Launches in zones that have too few, if that is allowed now. */
    void check() {
        SuspendedProcesses processes = group.processes();
        if (processes.run(ScalingProcess.AZ_REBALANCE) && processes.run(ScalingProcess.LAUNCH)) {
            rebalance();
        }
    }

    private void rebalance() {
        List<GroupInstance> members = group.members().asList();
        List<AvailabilityZone> poor = new ArrayList<>(group.settings().zones());
        while (!poor.isEmpty() && hasRoom()) {
            List<AvailabilityZone> order = ZoneBalance.launchOrder(poor, members);
            int most = group.settings().zones().stream()
                    .mapToInt(zone -> ZoneBalance.active(zone, members))
                    .max()
                    .orElseThrow();
            if (most - ZoneBalance.active(order.get(0), members) < 2) {
                return;
            }
            if (!group.launchAhead(order.get(0), "pending, to balance the zones")) {
                poor.removeAll(Collections.singleton(order.get(0)));
            }
        }
    }

    private boolean hasRoom() {
        int above = Math.max(1, group.maxSize() / SHARE_ABOVE_MAX);
        return group.members().count(GroupInstance::isActive) < group.maxSize() + above;
    }
}
