package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Kind;

/** How requests are simulated. */
public enum Fidelity {
    @Kind(value = "request", doc = "each request is simulated")
    REQUEST
}
