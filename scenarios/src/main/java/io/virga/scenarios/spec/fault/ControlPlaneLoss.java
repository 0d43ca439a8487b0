package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Nothing in a region can be changed. */
@Kind(
        value = "controlPlaneLoss",
        doc = "The control plane of a region fails: what runs goes on, balancers with their health checks included, but"
                + " groups neither launch nor terminate nor replace, and operations fail.")
public record ControlPlaneLoss(
        @Embedded FaultTime time,

        @Property(doc = TARGET, example = "us-east-1") String target,

        @Property(doc = "How long it lasts.", above = "0s", example = "6h")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec, RegionFault {
    @Override
    public String targetName() {
        return target;
    }
}
