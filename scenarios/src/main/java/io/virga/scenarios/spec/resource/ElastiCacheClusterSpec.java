package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A cluster of ElastiCache. */
@Kind(
        value = "elastiCacheCluster",
        doc = "A cache of ElastiCache that its callers fill themselves (cache-aside). A hop to it reads a key. When the"
                + " key is there, the hops after it that have the same caller are left out; when it is not, they are"
                + " taken and then the key is written, which is one call more. What is there follows from the keys, the"
                + " time to live and the memory, which evicts what was used least recently. A cache that fails is taken"
                + " for one that has nothing, and is not written. It begins with nothing.")
public record ElastiCacheClusterSpec(
        @Property(doc = "The engine.", example = "valkey") CacheEngine engine,

        @Property(doc = "The type of all nodes.", example = "cache.r7g.large")
        String cacheNodeType,

        @Property(
                doc = "Shards over which the keys are spread by a hash; the nodes of Memcached.",
                defaultValue = "1",
                min = "1",
                max = "90",
                source = "ElastiCache user guide, quotas: 90 nodes in a cluster",
                example = "3")
        int shards,

        @Property(
                doc = "Replicas of each shard. They have everything that its primary has and serve nobody until one"
                        + " takes its place.",
                defaultValue = "0",
                min = "0",
                max = "5",
                source = "ElastiCache user guide: a shard has 6 nodes at most, of which one is the primary",
                example = "1")
        int replicasPerShard,

        @Property(
                doc = "Zones of one region. The primaries are dealt to them in turn, the replicas of each to the"
                        + " zones after its own.",
                example = "[eu-west-1.a, eu-west-1.b]")
        List<Place> zones,

        @Property(doc = "What it is asked for.", example = "{ number: 100000, valueSize: 2KiB }")
        KeySpaceSpec keys,

        @Property(
                doc = "How long a key stays after it was written; reading does not renew that.",
                optional = true,
                absent = "until the memory is needed for others",
                above = "0s",
                source = "a key with a time to live of 0 is deleted at once (EXPIRE in Redis's and Valkey's reference)",
                example = "5m")
        @Nullable
        Duration timeToLive,

        @Property(
                doc = "Memory of each node for keys and values.",
                optional = true,
                absent = "that of the node type less the quarter that reserved-memory-percent keeps free",
                above = "0B",
                source = "ElastiCache user guide, managing reserved memory",
                example = "4GiB")
        @Nullable
        DataSize maxMemory,

        @Property(
                doc = "Processor time of one read or write. A node carries them out on one vCPU, as its engine has one"
                        + " thread for commands.",
                defaultValue = "{ exponential: { mean: 10us } }",
                source = "about 100,000 commands a second on a thread, as Redis's own benchmark page has it",
                assumption = true,
                example = "20us")
        DistributionSpec command,

        @Property(doc = "How long a failover takes.", defaultValue = "{}", example = "{ detection: 10s }")
        CacheFailoverSpec failover)
        implements CloudResourceSpec, MadeOfMachines {
    /** Key, dictionary entry, object and expiry of one item (assumption). */
    public static final int OVERHEAD_BYTES = 100;

    /** The default of reserved-memory-percent is 25. */
    private static final int USABLE_PERCENT = 75;

    /** The zones of the nodes of a shard, the primary's first. */
    public List<Place> zonesOfShard(int shard) {
        return IntStream.rangeClosed(0, replicasPerShard)
                .mapToObj(node -> zones.get((shard + node) % zones.size()))
                .toList();
    }

    /** Memory of a node for keys and values, in bytes, where its type has so many in all. */
    public long memoryBytes(long ofType) {
        return maxMemory != null ? maxMemory.bytes() : ofType / 100 * USABLE_PERCENT;
    }

    /** Keys with their values for which a node has memory; 0 where one is too large. */
    public int itemsPerShard(long memoryOfTypeBytes) {
        long items = memoryBytes(memoryOfTypeBytes) / (keys.valueSize().bytes() + OVERHEAD_BYTES);
        return (int) Math.min(items, keys.number());
    }

    public int nodes() {
        return shards * (1 + replicasPerShard);
    }
}
