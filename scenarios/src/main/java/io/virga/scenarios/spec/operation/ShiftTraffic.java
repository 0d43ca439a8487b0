package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traffic is moved between target groups. */
@Kind(
        value = "shiftTraffic",
        doc = "Moves traffic between the target groups of a rule, at once or in equal steps: a canary, a blue/green"
                + " deployment or a linear one. Requests that are on their way stay where they are.")
public record ShiftTraffic(
        @Property(doc = AT, example = "20h") Duration at,

        @Property(doc = "The balancer.", example = "alb") String target,

        @Property(doc = "The rule.", optional = true, absent = "the default action", example = "api") @Nullable
        String rule,

        @Property(
                doc = "The weights at the end, for all target groups of the action.",
                entry = "target group",
                example = "{ blue: 0, green: 100 }")
        Map<String, Integer> weights,

        @Property(
                doc = "In how many equal steps, the first of them at `at`.",
                defaultValue = "1",
                min = "1",
                max = "1000",
                example = "10")
        int steps,

        @Property(
                doc = "Time from a step to the next.",
                onlyWith = "steps",
                optional = true,
                above = "0s",
                example = "1m")
        @Nullable
        Duration interval)
        implements OperationSpec, SelfChecking {
    /** The time of the last step. */
    public Duration end() {
        return interval == null ? at : at.plus(interval.multipliedBy(steps - 1L));
    }

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(ListenerForward.weightViolations("weights", weights));
        if (steps > 1 && interval == null) {
            violations.add(new Violation("steps", "steps " + steps + " need an interval", "write interval: 1m"));
        } else if (steps == 1 && interval != null) {
            String message = "interval " + Durations.format(interval) + " has no effect with one step";
            violations.add(new Violation("interval", message, "remove it, or write steps: 10"));
        }
        return violations;
    }
}
