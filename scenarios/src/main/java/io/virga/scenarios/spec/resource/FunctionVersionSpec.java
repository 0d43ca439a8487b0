package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.math.BigDecimal;

/** A version of a function, compared with the one that the scenario begins with. */
@Doc("A version of a function, compared with the one that it begins with. It has environments of its own, and only a"
        + " deployment brings it in.")
public record FunctionVersionSpec(
        @Property(
                doc = "How many times longer its events take, processor and wait alike; below 1 it is faster.",
                defaultValue = "1",
                above = "0",
                max = "1000000",
                example = "1.3")
        BigDecimal serviceTimeFactor,

        @Property(
                doc = "The share of invocations that end with an error of its code.",
                defaultValue = "0%",
                max = "100%",
                example = "15%")
        Percentage errorRate) {}
