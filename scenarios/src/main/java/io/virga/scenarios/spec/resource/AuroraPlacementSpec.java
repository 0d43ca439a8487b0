package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.List;

/** Where the instances of an Aurora cluster are. */
@Doc("Where the instances of the cluster are.")
public record AuroraPlacementSpec(
        @Property(doc = "The zone of the writer.", example = "eu-west-1.a")
        Place writer,

        @Property(
                doc = "The promotion tier that the first writer has once it is a reader.",
                defaultValue = "1",
                min = "0",
                max = "15",
                source = "as for readers")
        int writerPromotionTier,

        @Property(
                doc = "The readers, 15 at most; the first writer becomes one of them after a failover.",
                defaultValue = "[]",
                entry = "reader",
                source = "Aurora user guide, replication with Amazon Aurora",
                example = "[eu-west-1.b, { zone: eu-west-1.c, promotionTier: 2 }]")
        List<AuroraReaderSpec> readers) {
    /** The zones of all instances, the writer's first. */
    List<Place> zones() {
        List<Place> zones = new ArrayList<>();
        zones.add(writer);
        readers.forEach(reader -> zones.add(reader.zone()));
        return zones;
    }
}
