package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.resource.CacheEngine;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import java.util.ArrayList;
import java.util.List;

/** What the model of a cache takes for granted that no field of the scenario says. */
final class CacheAssumptions {
    private CacheAssumptions() {}

    static List<Assumption> of(ElastiCacheClusterSpec cache) {
        List<Assumption> assumptions = new ArrayList<>(List.of(
                new Assumption("callers' connect timeout", "10s", "a usual default of HTTP and JDBC clients"),
                new Assumption("callers' idle timeout", "60s", "a usual default of HTTP clients"),
                new Assumption(
                        "an item in a cache",
                        "its value and " + ElastiCacheClusterSpec.OVERHEAD_BYTES + " bytes",
                        "key, dictionary entry, object and expiry; depends on the engine"),
                new Assumption(
                        "eviction and expiry in caches",
                        "exactly the least recently used, and at once",
                        "engines look at samples of keys"),
                new Assumption("bandwidth of cache nodes", "without limit", "not modelled")));
        if (cache.replicasPerShard() > 0) {
            assumptions.add(new Assumption(
                    "replicas of caches", "have everything", "replication is asynchronous; AWS publishes no lag"));
        }
        if (cache.engine() == CacheEngine.VALKEY) {
            assumptions.add(new Assumption("price of Valkey nodes", "four fifths of those of Redis", "as recalled"));
        }
        return assumptions;
    }
}
