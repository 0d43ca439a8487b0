package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Copies of a protection group of an Aurora volume fail. */
@Kind(
        value = "segmentFailure",
        doc = "Copies of one protection group of an Aurora volume fail, and are repaired from their peers after the"
                + " volume's `repair`. With three, commits stand still until the first is back; with four, recoveries and"
                + " reads of pages do as well.")
public record SegmentFailure(
        @Embedded FaultTime time,

        @Property(doc = "The Aurora cluster.", example = "db")
        String target,

        @Property(
                doc = "How many of the six copies, chosen at random, as the protection group is.",
                defaultValue = "1",
                min = "1",
                max = "6")
        int copies)
        implements FaultSpec {
    @Override
    public String targetName() {
        return target;
    }
}
