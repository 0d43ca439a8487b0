package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Instances reboot. */
@Kind(
        value = "instanceReboot",
        doc = "Instances reboot where they are, as after a crash of their operating system or in a scheduled event of"
                + " EC2. They stay running and keep the data of their disks; their connections are closed, and they"
                + " answer again when they have booted.")
public record InstanceReboot(
        @Embedded FaultTime time,

        @Property(doc = INSTANCES, example = "web") String target,

        @Property(doc = COUNT, defaultValue = "1", min = "1", max = "100000")
        int count)
        implements FaultSpec, InstanceFault {
    @Override
    public String targetName() {
        return target;
    }
}
