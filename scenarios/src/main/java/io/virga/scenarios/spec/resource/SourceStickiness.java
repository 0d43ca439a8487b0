package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whether a Network Load Balancer keeps the connections of one client together. */
public enum SourceStickiness {
    @Kind(value = "none", doc = "each connection goes where its hash says")
    NONE,
    @Kind(value = "sourceIp", doc = "all connections of a user go to the same target")
    SOURCE_IP
}
