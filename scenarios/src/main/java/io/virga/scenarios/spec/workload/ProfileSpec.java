package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** How an arrival rate varies over the scenario's clock, in percent of the rate that is written beside it. */
@Choice(by = By.ONE_KEY, noun = "profile")
@Doc("How the arrival rate varies over the scenario's clock, in percent of the `rate` beside it.")
public sealed interface ProfileSpec
        permits ConstantProfile, DiurnalProfile, WeeklyProfile, RampProfile, StepsProfile, SpikeProfile {}
