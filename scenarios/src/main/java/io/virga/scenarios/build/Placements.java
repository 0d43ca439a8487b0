package io.virga.scenarios.build;

import io.virga.models.placement.ClusterGroup;
import io.virga.models.placement.PartitionGroup;
import io.virga.models.placement.SpreadGroup;
import io.virga.models.topology.PlacementRule;
import io.virga.scenarios.spec.resource.PlacementSpec;
import org.jspecify.annotations.Nullable;

/** From placement groups of the language to rules of placement. */
final class Placements {
    private Placements() {}

    /** A rule for all instances that a resource places; without a group they may lie anywhere. */
    static PlacementRule of(@Nullable PlacementSpec spec) {
        if (spec == null || spec.group() == null) {
            return PlacementRule.ANYWHERE;
        }
        return switch (spec.group()) {
            case SPREAD -> new SpreadGroup();
            case CLUSTER -> new ClusterGroup();
            case PARTITION -> new PartitionGroup(partitions(spec));
        };
    }

    private static int partitions(PlacementSpec spec) {
        Integer partitions = spec.partitions();
        if (partitions == null) {
            throw new IllegalArgumentException("a partition group needs a number of partitions");
        }
        return partitions;
    }
}
