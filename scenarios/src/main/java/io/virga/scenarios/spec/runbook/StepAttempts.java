package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** How often a step is tried. */
public record StepAttempts(
        @Property(
                doc = "The chance that an attempt fails for reasons of its own.",
                defaultValue = "0%",
                max = "100%",
                source = "no failures unless written",
                example = "5%")
        Percentage failureChance,

        @Property(
                doc = "How often it is tried again after a failure; then the runbook ends.",
                defaultValue = "3",
                min = "0",
                max = "1000",
                source = "not published",
                assumption = true)
        int retries,

        @Property(
                doc = "The time from a failure to the next attempt.",
                defaultValue = "1m",
                source = "not published",
                assumption = true)
        Duration retryAfter) {}
