package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** The engine of an Aurora cluster. */
public enum AuroraEngine {
    @Kind(value = "aurora-mysql", doc = "Aurora MySQL")
    MYSQL("aurora-mysql"),
    @Kind(value = "aurora-postgresql", doc = "Aurora PostgreSQL")
    POSTGRESQL("aurora-postgresql");

    private final String product;

    AuroraEngine(String product) {
        this.product = product;
    }

    /** As price lists call it. */
    public String product() {
        return product;
    }
}
