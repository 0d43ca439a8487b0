package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Instances stop, as when their host fails. */
@Kind(
        value = "instanceStop",
        doc = "Instances stop, as when their hosts fail. A group replaces them by its own rules; a database starts"
                + " again; an `instance` stays stopped until an operation starts it.")
public record InstanceStop(
        @Embedded FaultTime time,

        @Property(doc = "The group, instance or database.", example = "web")
        String target,

        @Property(
                doc = "How many instances, chosen at random among those that run.",
                defaultValue = "1",
                min = "1",
                max = "100000")
        int count)
        implements FaultSpec {
    @Override
    public String targetName() {
        return target;
    }
}
