package io.virga.scenarios.spec.objective;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** What the design must reach; the properties that are present decide the kind. */
@Choice(by = By.PRESENCE, noun = "objective")
@Doc("What the design must reach. The properties decide the kind: `recovery`, `monthlyCost`, `within` (latency) or"
        + " `target` (availability).")
public sealed interface ObjectiveSpec
        permits RecoveryObjective, CostObjective, LatencyObjective, AvailabilityObjective {}
