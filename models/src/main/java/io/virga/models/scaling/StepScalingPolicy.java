package io.virga.models.scaling;

import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.Datapoint;
import java.util.List;
import java.util.Locale;

/**
 * A step scaling policy at work.
 *
 * <p>Instances that warm up are no part of the capacity that a step adds to, so that a breach that lasts adds nothing twice;
 * instances that terminate are a part of the capacity that a step takes from. No instance is removed while others warm up (EC2
 * Auto Scaling User Guide, "Step scaling", instance warm-up).
 */
final class StepScalingPolicy {
    private final ScalingPolicies policies;
    private final AutoScalingGroup group;
    private final String name;
    private final StepScaling rule;
    private final Alarm alarm;
    private final long warmupNanos;

    StepScalingPolicy(ScalingPolicies policies, String name, StepScaling rule, Alarm alarm, long warmupNanos) {
        this.policies = policies;
        this.group = policies.group();
        this.name = name;
        this.rule = rule;
        this.alarm = alarm;
        this.warmupNanos = warmupNanos;
        policies.act(alarm, this::act);
    }

    private void act(Datapoint latest, List<Datapoint> evaluated) {
        if (latest.isMissing()) {
            return;
        }
        double breach = latest.value() - alarm.rule().threshold();
        int warming = group.members().warmingUp(group.simulation().now());
        int warm = group.desiredCapacity() - warming;
        int more = rule.capacityFor(warm, breach);
        if (more > warm) {
            policies.scaleOut(more, reason(latest), warmupNanos);
            return;
        }
        int present = group.desiredCapacity() + group.members().count(GroupInstance::isLeaving);
        int less = rule.capacityFor(present, breach);
        if (warming == 0 && less < group.desiredCapacity()) {
            policies.proposeScaleIn(this, less, reason(latest), () -> {});
        }
    }

    private String reason(Datapoint latest) {
        return String.format(
                Locale.ROOT,
                "%s, for %s at %.1f, its threshold %.1f",
                name,
                alarm.path(),
                latest.value(),
                alarm.rule().threshold());
    }
}
