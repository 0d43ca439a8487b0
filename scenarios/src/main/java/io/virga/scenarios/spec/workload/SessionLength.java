package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;

/** How the number of requests of sessions is spread. */
public enum SessionLength {
    @Kind(value = "geometric", doc = "each request is the last with the same probability")
    GEOMETRIC,
    @Kind(value = "constant", doc = "all sessions have the mean, a whole number")
    CONSTANT
}
