package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** The kind of an API. */
public enum ApiProtocol {
    @Kind(value = "REST", doc = "a REST API, which can have a cache and usage plans")
    REST,
    @Kind(value = "HTTP", doc = "an HTTP API, which costs less and has neither")
    HTTP
}
