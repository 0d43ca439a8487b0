package io.virga.models.scaling;

import io.virga.models.topology.AvailabilityZone;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a group keeps its zones in balance when it launches, and when it terminates. */
final class ZoneBalance {
    private ZoneBalance() {}

    /** The zones in the order in which a launch tries them: the one with the fewest instances first. */
    static List<AvailabilityZone> launchOrder(List<AvailabilityZone> zones, List<GroupInstance> instances) {
        return zones.stream()
                .sorted(Comparator.comparingInt(zone -> active(zone, instances)))
                .toList();
    }

    /**
     * The instance to terminate: one of the zone that has the most, whatever the termination policy (EC2 Auto Scaling User Guide,
     * "Termination policies"). Null when none of the candidates is in service.
     *
     * @param instances of the whole group, which are counted
     * @param order in which the instances of a zone are terminated
     */
    static @Nullable GroupInstance victim(
            List<GroupInstance> candidates, List<GroupInstance> instances, Comparator<GroupInstance> order) {
        return candidates.stream()
                .filter(member -> member.isInService() && member.isActive())
                .min(Comparator.comparingInt((GroupInstance member) ->
                                -active(member.instance().zone(), instances))
                        .thenComparing(order))
                .orElse(null);
    }

    /** Instances in that zone that count towards the capacity, or will. */
    static int active(AvailabilityZone zone, List<GroupInstance> instances) {
        return (int) instances.stream()
                .filter(member -> member.isActive() && member.instance().zone() == zone)
                .count();
    }
}
