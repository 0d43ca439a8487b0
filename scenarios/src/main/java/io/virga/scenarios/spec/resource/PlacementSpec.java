package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** Where some instances lie: in a placement group, or on hardware of their own. */
@Doc(
        "Where instances lie: in a placement group, for which the region has to say what racks its zones have, or on hardware"
                + " of their own.")
public record PlacementSpec(
        @Property(
                doc = "The strategy of their placement group: how they share racks or avoid each other's.",
                optional = true,
                absent = "they are in no placement group",
                example = "spread")
        @Nullable
        PlacementStrategy group,

        @Property(
                doc = "Partitions in each zone, over which the instances are distributed evenly.",
                optional = true,
                absent = "as for a group that has none",
                min = "1",
                example = "3")
        @Nullable
        Integer partitions,

        @Property(
                doc = "Whose hardware they run on, and how they are billed.",
                defaultValue = "default",
                source = "EC2 user guide, Dedicated Instances and Dedicated Hosts")
        Tenancy tenancy,

        @Property(
                doc = "The `dedicatedHost` resource on whose hosts they run.",
                optional = true,
                absent =
                        "with `tenancy: host`, any Dedicated Host of the zone with `autoPlacement: on` that takes their type",
                example = "licensed")
        @Nullable
        String hosts,

        @Property(
                doc = "Whether an instance that is started again comes back to its Dedicated Host.",
                defaultValue = "default",
                source = "EC2 user guide, Dedicated Host auto-placement and affinity")
        HostAffinity affinity) {}
