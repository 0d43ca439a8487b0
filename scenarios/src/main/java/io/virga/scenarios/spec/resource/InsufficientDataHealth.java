package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What a health check of an alarm is while the alarm has too few data. */
public enum InsufficientDataHealth {
    @Kind(value = "healthy", doc = "healthy")
    HEALTHY,
    @Kind(value = "unhealthy", doc = "unhealthy")
    UNHEALTHY,
    @Kind(value = "lastKnownStatus", doc = "what it was when there were enough, and healthy before")
    LAST_KNOWN_STATUS
}
