package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Rack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A partition placement group: instances in up to seven partitions a zone, no two of which share a rack. Placed by the
 * group, instances are distributed evenly over the partitions of the zone; placed by a {@link #partition}, they go there. A
 * partition fills its racks before it takes another (assumption: AWS publishes that racks are not shared, not the packing).
 */
public final class PartitionGroup implements PlacementRule {
    /** Partitions of a group in a zone (EC2 User Guide, "Placement groups"). */
    public static final int MOST_PER_ZONE = 7;

    private final List<Partition> partitions = new ArrayList<>();

    /** @param partitions in each zone, from 1 to 7 */
    public PartitionGroup(int partitions) {
        if (partitions < 1 || partitions > MOST_PER_ZONE) {
            throw new IllegalArgumentException(
                    "a partition placement group has 1 to " + MOST_PER_ZONE + " partitions a zone, not " + partitions);
        }
        for (int number = 1; number <= partitions; number++) {
            this.partitions.add(new Partition());
        }
    }

    /** @param number from 1, as AWS counts */
    public PlacementRule partition(int number) {
        return partitions.get(number - 1);
    }

    @Override
    public List<? extends PlacementRule> parts(AvailabilityZone zone) {
        return partitions.stream()
                .sorted(Comparator.comparingInt(partition -> partition.running.in(zone)))
                .toList();
    }

    private boolean uses(Rack rack) {
        return partitions.stream().anyMatch(partition -> partition.running.uses(rack));
    }

    private final class Partition implements PlacementRule {
        private final RackTally running = new RackTally();

        @Override
        public List<Predicate<Rack>> choices(AvailabilityZone zone) {
            return List.of(running::uses, rack -> !PartitionGroup.this.uses(rack));
        }

        @Override
        public void placed(Placement placement) {
            running.add(placement);
        }

        @Override
        public void released(Placement placement) {
            running.remove(placement);
        }
    }
}
