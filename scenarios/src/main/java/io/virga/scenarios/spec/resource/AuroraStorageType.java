package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How the volume of an Aurora cluster is billed. */
public enum AuroraStorageType {
    @Kind(value = "aurora", doc = "Aurora Standard: I/Os are billed")
    STANDARD,
    @Kind(value = "aurora-iopt1", doc = "Aurora I/O-Optimized: I/Os are free, instances cost 30% more, storage 125%")
    IO_OPTIMIZED
}
