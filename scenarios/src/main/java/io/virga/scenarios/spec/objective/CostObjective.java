package io.virga.scenarios.spec.objective;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Money;

/** What a month may cost. */
@Kind(
        value = "monthlyCost",
        doc = "Cost: what a month of the standing bill may cost, 730 hours being a month unless `pricing.month` says"
                + " otherwise.")
public record CostObjective(
        @Property(doc = "The most that a month may cost.", example = "9000 USD")
        Money monthlyCost) implements ObjectiveSpec {}
