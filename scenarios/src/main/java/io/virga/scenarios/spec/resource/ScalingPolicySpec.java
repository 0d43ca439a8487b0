package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** A policy by which an auto scaling group changes its desired capacity. */
@Choice(by = By.ONE_KEY, noun = "scaling policy")
@Doc("A policy by which an auto scaling group changes its desired capacity.")
public sealed interface ScalingPolicySpec
        permits TargetTrackingSpec, StepScalingSpec, SimpleScalingSpec, PredictiveScalingSpec {
    String WARMUP_DOC = "How long an instance that the policy launches is left out of the metrics.";
    String WARMUP_ABSENT = "the group's `defaultInstanceWarmup`";
    String ALARM_DOC = "The alarm on which it acts, in each period in which the alarm stands.";
    String ADJUSTMENT_SOURCE = "EC2 Auto Scaling user guide, scaling adjustment types";
    String MAGNITUDE_DOC = "The fewest instances that percentChangeInCapacity changes.";
}
