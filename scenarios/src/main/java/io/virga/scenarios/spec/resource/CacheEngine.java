package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** The engine of an ElastiCache cluster. */
public enum CacheEngine {
    @Kind(value = "valkey", doc = "Valkey")
    VALKEY("valkey"),
    @Kind(value = "redis", doc = "Redis OSS")
    REDIS("redis"),
    @Kind(value = "memcached", doc = "Memcached, which has no replicas")
    MEMCACHED("memcached");

    private final String product;

    CacheEngine(String product) {
        this.product = product;
    }

    /** As price lists call it. */
    public String product() {
        return product;
    }
}
