package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;

/** The same rate at all times. */
@Kind(value = "constant", doc = "The same rate at all times.")
public record ConstantProfile() implements ProfileSpec {}
