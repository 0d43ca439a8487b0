package io.virga.models.cache;

import io.virga.models.traffic.CacheCommand;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;

/** A place on a path where a cache is asked. Each request asks there for one key, however often it is tried. */
public final class CacheLookup implements Router {
    private final CacheCluster cluster;
    private final long position;

    CacheLookup(CacheCluster cluster, long position) {
        this.cluster = cluster;
        this.position = position;
    }

    private int key(Call call) {
        return cluster.key(call.request().key(), position);
    }

    @Override
    public Endpoint route(Call call) {
        return cluster.shardOf(key(call)).route(call);
    }

    /** Reads the key. */
    public CacheCommand get() {
        return call -> {
            int key = key(call);
            return cluster.shardOf(key).get(key);
        };
    }

    /** Writes the key. */
    public CacheCommand set() {
        return call -> {
            int key = key(call);
            cluster.shardOf(key).set(key);
            return false;
        };
    }
}
