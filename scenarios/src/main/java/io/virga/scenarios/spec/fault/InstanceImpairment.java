package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Operating systems of instances hang. */
@Kind(
        value = "instanceImpairment",
        doc = "The operating systems of instances hang: nothing answers, and instance status checks fail while the"
                + " hosts are well. A reboot ends it, by an operation or by an alarm; a group replaces the instances.")
public record InstanceImpairment(
        @Embedded FaultTime time,

        @Property(doc = INSTANCES, example = "web") String target,

        @Property(doc = COUNT, defaultValue = "1", min = "1", max = "100000")
        int count,

        @Property(
                doc = "How long they hang unless they are rebooted.",
                optional = true,
                absent = "until they are rebooted or replaced; `every` needs it",
                above = "0s",
                example = "20m")
        @Nullable
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec, InstanceFault {
    @Override
    public String targetName() {
        return target;
    }
}
