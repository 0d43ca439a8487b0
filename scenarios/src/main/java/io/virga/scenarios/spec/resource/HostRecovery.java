package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whether EC2 restarts the instances of a failed Dedicated Host on another. */
public enum HostRecovery {
    @Kind(value = "on", doc = "another host is allocated, and its instances restart there")
    ON,
    @Kind(value = "off", doc = "its instances wait until the host is repaired")
    OFF
}
