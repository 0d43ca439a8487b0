package io.virga.models.api;

import io.virga.kernel.random.RandomStream;
import io.virga.models.cache.CacheContent;
import io.virga.models.cache.ZipfKeys;
import io.virga.models.traffic.Request;

/** The cache of a stage: an answer is kept for its time to live and given to others who ask the same. */
public final class StageCache {
    private final ZipfKeys keys;
    private final CacheContent content;
    private final RandomStream draws;

    /**
     * @param keys what requests ask for
     * @param answers for which the cache has room, at least 1
     * @param timeToLiveNanos positive
     * @param draws which request asks for which key
     */
    public StageCache(ZipfKeys keys, int answers, long timeToLiveNanos, RandomStream draws) {
        this.keys = keys;
        this.content = new CacheContent(keys.number(), 1, answers, timeToLiveNanos);
        this.draws = draws;
    }

    /** The same for each attempt of a request. */
    private int key(Request request) {
        return keys.sample(draws.at(request.key()));
    }

    boolean has(Request request, long now) {
        return content.get(0, key(request), now);
    }

    void keep(Request request, long now) {
        content.set(0, key(request), now);
    }
}
