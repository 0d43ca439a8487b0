package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.operation.CreateDeployment;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an operation moves the traffic of which rule of which balancer. */
record TrafficMove(String balancer, @Nullable String rule, Duration start, Duration end) {
    /** Null for operations that move none. */
    static @Nullable TrafficMove of(OperationSpec operation) {
        if (operation instanceof ShiftTraffic shift) {
            return new TrafficMove(shift.target(), shift.rule(), shift.at(), shift.end());
        } else if (operation instanceof CreateDeployment deployment) {
            return new TrafficMove(deployment.target(), deployment.rule(), deployment.at(), deployment.end());
        }
        return null;
    }

    boolean isOfTheSameRuleAs(TrafficMove other) {
        return balancer.equals(other.balancer) && Objects.equals(rule, other.rule);
    }

    /** Whether the other begins while this one goes on. */
    boolean isDisturbedBy(TrafficMove other) {
        return isOfTheSameRuleAs(other) && start.compareTo(other.start) <= 0 && end.compareTo(other.start) >= 0;
    }
}
