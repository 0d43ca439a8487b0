package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;

/** How the pause before a retry is spread. */
public enum Jitter {
    @Kind(value = "none", doc = "the full pause")
    NONE,
    @Kind(value = "full", doc = "uniform between nothing and the full pause")
    FULL
}
