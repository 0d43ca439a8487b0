package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** The policy by which an auto scaling group changes its desired capacity. */
@Choice(by = By.ONE_KEY, noun = "scaling policy")
@Doc("The policy by which an auto scaling group changes its desired capacity.")
public sealed interface ScalingPolicySpec permits TargetTrackingSpec {}
