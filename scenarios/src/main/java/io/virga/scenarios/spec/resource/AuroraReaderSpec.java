package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.value.Place;
import org.jspecify.annotations.Nullable;

/** A reader of an Aurora cluster. */
@Shorthand("zone")
@Doc("A reader of the cluster. A zone alone takes all defaults.")
public record AuroraReaderSpec(
        @Property(doc = "Its zone.", example = "eu-west-1.b")
        Place zone,

        @Property(
                doc = "Which reader is promoted first when the writer is lost: the one of the lowest tier, the"
                        + " largest of those, the first of these.",
                defaultValue = "1",
                min = "0",
                max = "15",
                source = "Aurora user guide, fault tolerance for an Aurora DB cluster; the API's default is 1")
        int promotionTier,

        @Property(
                doc = "Its instance type.",
                optional = true,
                absent = "that of the cluster",
                example = "db.r6g.2xlarge")
        @Nullable
        String instanceType) {}
