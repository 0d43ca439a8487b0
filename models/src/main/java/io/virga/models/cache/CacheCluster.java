package io.virga.models.cache;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import java.util.List;

/** The shards of a cache, over which the keys are spread by a hash. */
public final class CacheCluster {
    private final ZipfKeys keys;
    private final List<CacheShard> shards;
    private final RandomStream draws;

    /** @param shards at least one, in the order of their numbers */
    public CacheCluster(Simulation sim, String name, ZipfKeys keys, List<CacheShard> shards) {
        this.keys = keys;
        this.shards = List.copyOf(shards);
        this.draws = sim.stream(name + "/key");
    }

    /**
     * A place on a path where the cache is asked.
     *
     * @param position that tells it from other places
     */
    public CacheLookup lookup(String position) {
        return new CacheLookup(this, Mix.hash(position));
    }

    /** The same for each attempt of a request. */
    int key(long request, long position) {
        return keys.sample(draws.at(request, position));
    }

    CacheShard shardOf(int key) {
        return shards.get((int) Long.remainderUnsigned(Mix.mix(key + 1L), shards.size()));
    }

    public List<CacheShard> shards() {
        return shards;
    }
}
