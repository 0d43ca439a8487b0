package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What becomes of an instance whose lifecycle action times out. */
public enum LifecycleResultKind {
    @Kind(value = "ABANDON", doc = "it is terminated, and a launch is tried again")
    ABANDON,
    @Kind(value = "CONTINUE", doc = "it goes on as if the work were done")
    CONTINUE
}
