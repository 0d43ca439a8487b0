package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes one adjustment, then waits. */
@Kind(
        value = "simpleScaling",
        doc =
                "Makes one adjustment, then waits until the instances are launched or terminated and the cooldown is over.")
public record SimpleScalingSpec(
        @Property(doc = ALARM_DOC, example = "busy") String alarm,

        @Property(
                doc = "How the adjustment is read.",
                defaultValue = "changeInCapacity",
                source = ADJUSTMENT_SOURCE + "; AWS requires the type to be named")
        AdjustmentType adjustmentType,

        @Property(
                doc = "The adjustment: instances, or percent for percentChangeInCapacity.",
                min = "-100000",
                max = "100000",
                example = "2")
        int scalingAdjustment,

        @Property(doc = MAGNITUDE_DOC, defaultValue = "0", min = "0", max = "100000", source = ADJUSTMENT_SOURCE)
        int minAdjustmentMagnitude,

        @Property(
                doc = "From when the last instance is launched or terminated until a simple policy may act again.",
                defaultValue = "300s",
                max = "1d",
                source = "EC2 Auto Scaling user guide, scaling cooldowns")
        Duration cooldown)
        implements ScalingPolicySpec, SelfChecking {
    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        MinimumMagnitude.check(adjustmentType, minAdjustmentMagnitude).ifPresent(violations::add);
        if (scalingAdjustment == 0 && adjustmentType != AdjustmentType.EXACT_CAPACITY) {
            violations.add(new Violation("scalingAdjustment", "an adjustment of 0 changes nothing", null));
        }
        return violations;
    }
}
