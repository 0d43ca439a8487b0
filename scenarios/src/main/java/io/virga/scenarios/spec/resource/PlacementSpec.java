package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** The placement group of some instances. */
@Doc(
        "A placement group: how instances share racks or avoid each other's. The region has to say what racks its zones have.")
public record PlacementSpec(
        @Property(doc = "The group's strategy.", example = "spread")
        PlacementStrategy group,

        @Property(
                doc = "Partitions in each zone, over which the instances are distributed evenly.",
                optional = true,
                absent = "as for a group that has none",
                min = "1",
                example = "3")
        @Nullable
        Integer partitions) {}
