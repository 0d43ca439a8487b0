package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.value.Place;
import org.jspecify.annotations.Nullable;

/** An instance that a volume is attached to. */
@Doc("An instance that a volume is attached to. A type alone, such as `m5.large`, is short for"
        + " `{ instanceType: m5.large }`.")
@Shorthand("instanceType")
public record AttachmentSpec(
        @Property(
                doc = "Its type, whose EBS bandwidth and IOPS all its I/Os pass before they reach the volume.",
                source = "EC2 user guide, EBS-optimized instances",
                example = "m5.large")
        String instanceType,

        @Property(
                doc = "Its zone, which has to be the volume's.",
                optional = true,
                absent = "the volume's zone",
                example = "eu-west-1.a")
        @Nullable
        Place zone) {}
