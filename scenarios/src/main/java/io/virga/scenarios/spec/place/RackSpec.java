package io.virga.scenarios.spec.place;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;

/** A rack that is written out. */
@Doc("A rack of equal hosts. It stands in the zone of its power domain.")
public record RackSpec(
        @Property(doc = "The power domain that feeds it.", example = "feed-1")
        String powerDomain,

        @Property(doc = "How many hosts it has.", min = "1", max = "1000", example = "20")
        int hosts,

        @Property(
                doc = "The room of each of its hosts.",
                defaultValue = RackSpec.HOST,
                source = RackSpec.HOST_SOURCE,
                assumption = true)
        HostSpec host) {
    /** A host when nothing is said of it. */
    public static final String HOST = "{ vcpus: 96 vCPU, memory: 384GiB }";

    /** Where that comes from. */
    public static final String HOST_SOURCE = "EC2 user guide, dedicated hosts: two sockets with 48 cores, as under"
            + " m5.24xlarge; what a zone really has is not published";
}
