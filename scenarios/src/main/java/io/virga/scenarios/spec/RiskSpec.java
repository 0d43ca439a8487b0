package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.HourlyPrice;
import io.virga.scenarios.spec.value.Money;
import io.virga.scenarios.spec.value.Rate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What disasters cost and how often they come, for {@code virga dr}. */
@Doc("What disasters cost and how often they come. `virga dr` composes a year of them; a run does not need them.")
public record RiskSpec(
        @Property(
                doc = "What it costs while clients are not served as the objective wants, for `virga dr`.",
                optional = true,
                absent = "downtime costs nothing but itself",
                example = "12000 USD/h")
        @Nullable
        HourlyPrice costOfDowntime,

        @Property(
                doc = "What an acknowledged write costs that is lost, for `virga dr`.",
                optional = true,
                absent = "lost writes cost nothing but themselves",
                example = "30 USD")
        @Nullable
        Money costOfLostWrite,

        @Property(
                doc = "How often each fault comes by itself, by its name, for `virga dr`.",
                defaultValue = "{}",
                entry = "fault rate",
                example = "{ region-loss: 0.02/y }")
        Map<String, Rate> disasterRates) {}
