package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How often EC2 publishes the metrics of instances. */
public enum MonitoringKind {
    @Kind(value = "basic", doc = "every five minutes")
    BASIC,
    @Kind(value = "detailed", doc = "every minute")
    DETAILED
}
