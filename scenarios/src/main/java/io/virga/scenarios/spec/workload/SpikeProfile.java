package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** Another level for a while; 100% before and after. */
@Kind(value = "spike", doc = "Another level for a while, and 100% before and after.")
public record SpikeProfile(
        @Property(doc = "When it begins.", example = "2h") Duration at,

        @Property(doc = "How long it lasts.", above = "0s", example = "10m")
        Duration duration,

        @Property(doc = "The level meanwhile.", max = "100000%", example = "500%")
        Percentage level)
        implements ProfileSpec {}
