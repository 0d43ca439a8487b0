package io.virga.models.scaling;

import io.virga.models.monitoring.Alarm;

/**
 * A simple scaling policy at work: it changes the capacity once, then waits until the instances are launched or terminated and
 * the cooldown is over. It waits also while unhealthy instances are replaced (EC2 Auto Scaling User Guide, "Scaling
 * cooldowns").
 */
final class SimpleScalingPolicy {
    private final ScalingPolicies policies;
    private final AutoScalingGroup group;
    private final String name;
    private final SimpleScaling rule;
    private final Alarm alarm;

    SimpleScalingPolicy(ScalingPolicies policies, String name, SimpleScaling rule, Alarm alarm) {
        this.policies = policies;
        this.group = policies.group();
        this.name = name;
        this.rule = rule;
        this.alarm = alarm;
        policies.act(alarm, (latest, evaluated) -> act());
    }

    private void act() {
        if (group.isBusy() || group.cooldown().isActive(group.simulation().now())) {
            return;
        }
        int desired = group.desiredCapacity();
        int capacity = rule.capacityFor(desired);
        String reason = name + ", for " + alarm.path();
        if (capacity > desired && desired < group.maxSize()) {
            beginCooldown();
            policies.scaleOut(capacity, reason, group.settings().defaultInstanceWarmupNanos());
        } else if (capacity < desired) {
            policies.proposeScaleIn(this, capacity, reason, this::beginCooldown);
        }
    }

    private void beginCooldown() {
        group.cooldown().begin(rule.cooldownNanos());
    }
}
