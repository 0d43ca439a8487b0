package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whether a Dedicated Host takes instances that name no host. */
public enum AutoPlacement {
    @Kind(value = "on", doc = "they take any instance of their type with `tenancy: host`")
    ON,
    @Kind(value = "off", doc = "they take only instances that name them")
    OFF
}
