package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the capacity in steps, by how far a metric is from an alarm's threshold. */
@Kind(
        value = "stepScaling",
        doc = "Changes the capacity by how far the metric of an alarm is from its threshold. Instances that warm up are"
                + " no part of the capacity that a step adds to, so that a breach that lasts adds nothing twice.")
public record StepScalingSpec(
        @Property(doc = ALARM_DOC, example = "busy") String alarm,

        @Property(
                doc = "How adjustments are read.",
                defaultValue = "changeInCapacity",
                source = ADJUSTMENT_SOURCE + "; AWS requires the type to be named")
        AdjustmentType adjustmentType,

        @Property(
                doc =
                        "The steps. The bound that is nearer to the threshold belongs to a step, the farther one does not.",
                entry = "step",
                example = "[{ metricIntervalLowerBound: 0%, scalingAdjustment: 2 }]")
        List<StepAdjustmentSpec> stepAdjustments,

        @Property(doc = MAGNITUDE_DOC, defaultValue = "0", min = "0", max = "100000", source = ADJUSTMENT_SOURCE)
        int minAdjustmentMagnitude,

        @Property(doc = WARMUP_DOC, optional = true, absent = WARMUP_ABSENT, max = "3600s", example = "180s") @Nullable
        Duration estimatedInstanceWarmup)
        implements ScalingPolicySpec, SelfChecking {
    private static final int MAX_STEPS = 20;

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (stepAdjustments.isEmpty() || stepAdjustments.size() > MAX_STEPS) {
            violations.add(new Violation(
                    "stepAdjustments",
                    "a policy has 1 to " + MAX_STEPS + " steps, not " + stepAdjustments.size(),
                    "EC2 Auto Scaling user guide, quotas"));
        }
        MinimumMagnitude.check(adjustmentType, minAdjustmentMagnitude).ifPresent(violations::add);
        List<StepAdjustmentSpec> inOrder = new ArrayList<>(stepAdjustments);
        inOrder.removeIf(step -> isEmpty(step, violations));
        inOrder.sort(Comparator.comparingDouble(StepAdjustmentSpec::lowerBound));
        for (int i = 1; i < inOrder.size(); i++) {
            checkNeighbours(inOrder.get(i - 1), inOrder.get(i), violations);
        }
        return violations;
    }

    private boolean isEmpty(StepAdjustmentSpec step, List<Violation> violations) {
        if (step.lowerBound() < step.upperBound()) {
            return false;
        }
        violations.add(new Violation(
                "stepAdjustments[" + stepAdjustments.indexOf(step) + "]",
                "the step from " + step.metricIntervalLowerBound() + " to " + step.metricIntervalUpperBound()
                        + " is empty",
                null));
        return true;
    }

    private static void checkNeighbours(StepAdjustmentSpec low, StepAdjustmentSpec high, List<Violation> violations) {
        if (low.upperBound() != high.lowerBound()) {
            String how = low.upperBound() > high.lowerBound() ? "overlap" : "leave a gap";
            violations.add(new Violation(
                    "stepAdjustments",
                    "steps " + how + ": one ends at " + bound(low.metricIntervalUpperBound()) + ", the next begins at "
                            + bound(high.metricIntervalLowerBound()),
                    "steps may neither overlap nor leave a gap (EC2 Auto Scaling user guide, step adjustments)"));
        }
    }

    private static String bound(@Nullable Object bound) {
        return bound == null ? "no bound" : bound.toString();
    }
}
