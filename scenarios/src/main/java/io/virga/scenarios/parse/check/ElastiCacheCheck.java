package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CacheEngine;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;

/** Caches are clusters that ElastiCache has, and their nodes hold something. */
final class ElastiCacheCheck implements Check {
    private static final int MOST_NODES = 90;
    private static final int MOST_MEMCACHED_NODES = 60;

    private final Catalogue catalogue;

    ElastiCacheCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof ElastiCacheClusterSpec cache && findings.whole(path)) {
                checkNodes(path, cache, findings);
                Long memoryBytes = catalogue.cacheNodes().get(cache.cacheNodeType());
                if (memoryBytes == null) {
                    String hint = NearestName.hint(
                            cache.cacheNodeType(), catalogue.cacheNodes().keySet());
                    findings.error(
                            path + ".cacheNodeType",
                            Code.UNKNOWN_INSTANCE_TYPE,
                            "cacheNodeType: " + PrintableText.quote(cache.cacheNodeType()) + " is not in the catalogue",
                            hint != null
                                    ? hint
                                    : "it has "
                                            + String.join(
                                                    ", ", catalogue.cacheNodes().keySet()));
                } else {
                    checkMemory(path, cache, memoryBytes, findings);
                }
            }
        });
    }

    private static void checkNodes(String path, ElastiCacheClusterSpec cache, Findings findings) {
        boolean isMemcached = cache.engine() == CacheEngine.MEMCACHED;
        if (isMemcached && cache.replicasPerShard() > 0) {
            String message = "memcached has no replicas: a node that fails is replaced by one that holds nothing"
                    + " (ElastiCache user guide, comparing engines)";
            findings.error(path + ".replicasPerShard", Code.CACHE_CLUSTER, message, "valkey and redis have replicas");
        }
        int most = isMemcached ? MOST_MEMCACHED_NODES : MOST_NODES;
        if (cache.nodes() > most) {
            String message = cache.nodes() + " nodes: a cluster of "
                    + cache.engine().product() + " has " + most + " at most (ElastiCache user guide, quotas)";
            findings.error(path + ".shards", Code.CACHE_CLUSTER, message, null);
        }
    }

    private static void checkMemory(String path, ElastiCacheClusterSpec cache, long memoryBytes, Findings findings) {
        String at = path + (cache.maxMemory() == null ? ".cacheNodeType" : ".maxMemory");
        if (cache.memoryBytes(memoryBytes) > memoryBytes) {
            String message = "maxMemory is more than the " + memoryBytes + " bytes of a " + cache.cacheNodeType();
            findings.error(at, Code.CACHE_MEMORY, message, null);
        } else if (cache.itemsPerShard(memoryBytes) == 0) {
            String message = "the memory of a node does not suffice for one value of "
                    + cache.keys().valueSize() + " and its " + ElastiCacheClusterSpec.OVERHEAD_BYTES
                    + " bytes of overhead";
            findings.error(at, Code.CACHE_MEMORY, message, null);
        }
    }
}
