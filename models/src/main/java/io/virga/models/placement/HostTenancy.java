package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.LaunchRefusal;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Launches onto Dedicated Hosts: the first of the zone that has room (assumption: EC2 documents no order). With affinity, for
 * one instance, it stays with the host that it got first.
 */
public final class HostTenancy implements Placer {
    private final List<DedicatedHost> hosts;
    private final boolean affinity;
    private @Nullable DedicatedHost home;

    /** @param hosts that may be used */
    public HostTenancy(List<DedicatedHost> hosts, boolean affinity) {
        this.hosts = List.copyOf(hosts);
        this.affinity = affinity;
    }

    @Override
    public PlacementOutcome place(Placeable machine, AvailabilityZone zone) {
        if (home != null) {
            return home.place(machine);
        }
        PlacementOutcome outcome =
                new LaunchRefusal(DedicatedHost.NO_ROOM, "no Dedicated Host of the zone takes " + machine.name());
        for (DedicatedHost host : hosts) {
            if (host.zone() == zone && host.shape().supports(machine)) {
                outcome = host.place(machine);
                if (outcome instanceof Placement) {
                    home = affinity ? host : null;
                    return outcome;
                }
            }
        }
        return outcome;
    }
}
