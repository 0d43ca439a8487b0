package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;

/** Instances wait running. */
@Kind(
        value = "Running",
        doc = "The instances of the pool run and are billed as all others." + " They serve once they are registered.")
public record RunningPool(@Embedded WarmPoolSize size) implements WarmPoolSpec {}
