package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whether an instance stays with its Dedicated Host. */
public enum HostAffinity {
    @Kind(value = "default", doc = "it starts on any host that it may use")
    DEFAULT,
    @Kind(value = "host", doc = "it starts on the host that it had first, or not at all")
    HOST
}
