package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** The version of TLS that clients and a balancer agree on. */
public enum TlsVersion {
    @Kind(value = "tls13", doc = "TLS 1.3: one round trip")
    TLS13,
    @Kind(value = "tls12", doc = "TLS 1.2: two round trips")
    TLS12
}
