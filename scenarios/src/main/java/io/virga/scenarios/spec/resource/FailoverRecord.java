package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Which of two failover records it is. */
public enum FailoverRecord {
    @Kind(value = "primary", doc = "the answer while it is healthy, and when neither is")
    PRIMARY,
    @Kind(value = "secondary", doc = "the answer while it alone is healthy")
    SECONDARY
}
