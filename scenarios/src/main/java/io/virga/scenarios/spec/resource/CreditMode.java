package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What a burstable instance does when its CPU credits are spent. */
public enum CreditMode {
    @Kind(value = "standard", doc = "it falls to its baseline")
    STANDARD,
    @Kind(value = "unlimited", doc = "it goes on and pays for surplus credits that it does not earn back")
    UNLIMITED
}
