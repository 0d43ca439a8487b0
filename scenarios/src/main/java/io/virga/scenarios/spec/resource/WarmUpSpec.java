package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;

/** The time after a boot. */
@Doc("The time after a boot, in which caches are cold and code is not compiled yet. Instances that serve at the"
        + " beginning of the simulation, and those that come back from hibernation, are warm.")
public record WarmUpSpec(
        @Property(
                doc = "How many times as long as usual `cpu` and `wait` are at first; the factor falls evenly to 1.",
                above = "1",
                max = "1000",
                example = "4")
        BigDecimal slowdown,

        @Property(doc = "How long after the boot all is as usual.", above = "0s", example = "3m")
        Duration duration) {}
