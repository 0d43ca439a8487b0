package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What the probes of a Network Load Balancer ask for. */
public enum ProbeProtocol {
    @Kind(value = "tcp", doc = "a connection")
    TCP,
    @Kind(value = "http", doc = "an answer of the application, which waits for a worker like any other request")
    HTTP
}
