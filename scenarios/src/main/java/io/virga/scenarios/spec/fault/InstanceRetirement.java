package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Instances are retired. */
@Kind(
        value = "instanceRetirement",
        doc = "EC2 retires instances, since their hosts are failing. They are chosen when notice is given and"
                + " stopped at the time, as those with an EBS root volume are; one that was stopped and started in"
                + " between lies on another host, and nothing happens to it. A group replaces what is stopped.")
public record InstanceRetirement(
        @Property(doc = "The date, on the scenario's clock.", example = "19h30m")
        Duration at,

        @Property(
                doc = "How long before that notice is given; from the start of the simulation if that is later.",
                defaultValue = "336h",
                source = "AWS promises no figure; two weeks are usual",
                assumption = true,
                example = "2h")
        Duration notice,

        @Property(doc = INSTANCES, example = "web") String target,

        @Property(doc = COUNT, defaultValue = "1", min = "1", max = "100000")
        int count)
        implements FaultSpec, InstanceFault {
    @Override
    public String targetName() {
        return target;
    }

    /** An event comes at its date. */
    @Override
    public FaultTime time() {
        return new FaultTime(at, null, Duration.ZERO);
    }
}
