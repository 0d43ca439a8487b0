package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What clients speak to a Network Load Balancer. */
public enum FlowProtocol {
    @Kind(value = "tcp", doc = "connections as they are: a capacity unit holds 800 new ones a second")
    TCP,
    @Kind(value = "tls", doc = "connections whose TLS ends here: a capacity unit holds 50 new ones a second")
    TLS
}
