package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Violation;
import java.util.Optional;

/** The rule that only percentages have a least number of instances that they change. */
final class MinimumMagnitude {
    private MinimumMagnitude() {}

    static Optional<Violation> check(AdjustmentType type, int minAdjustmentMagnitude) {
        return minAdjustmentMagnitude > 0 && type != AdjustmentType.PERCENT_CHANGE_IN_CAPACITY
                ? Optional.of(new Violation(
                        "minAdjustmentMagnitude",
                        "minAdjustmentMagnitude has no effect without adjustmentType percentChangeInCapacity",
                        null))
                : Optional.empty();
    }
}
