package io.virga.models.cache;

/**
 * What the shards of a cache hold. A key that is set stays for its time to live, which reading does not renew, unless the memory
 * of its shard is needed for another: then the one goes that was used least recently.
 *
 * <p>Redis and Valkey look for expired keys ten times a second and for the least recently used among five; here both are
 * exact. Memory: 24 bytes a key.
 */
public final class CacheContent {
    /** A time to live without end. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    private final int itemsPerShard;
    private final long timeToLiveNanos;
    private final KeyLists byUse;
    private final KeyLists byAge;
    private final long[] expiryNanos;
    private final int[] items;
    private long hits;
    private long misses;
    private long evictions;
    private long expirations;

    /**
     * @param keys that can be asked for, from 0
     * @param shards each with memory of its own
     * @param itemsPerShard for how many keys that memory suffices, at least 1
     * @param timeToLiveNanos positive, or {@link #FOR_EVER}
     */
    public CacheContent(int keys, int shards, int itemsPerShard, long timeToLiveNanos) {
        if (itemsPerShard < 1 || timeToLiveNanos <= 0) {
            throw new IllegalArgumentException("a cache has room for an item and a positive time to live, not "
                    + itemsPerShard + " and " + timeToLiveNanos + " ns");
        }
        this.itemsPerShard = itemsPerShard;
        this.timeToLiveNanos = timeToLiveNanos;
        this.byUse = new KeyLists(keys, shards);
        this.byAge = new KeyLists(keys, shards);
        this.expiryNanos = new long[keys];
        this.items = new int[shards];
    }

    /** How many can be asked for. */
    public int keys() {
        return expiryNanos.length;
    }

    /** Reads a key. @return whether it was there */
    public boolean get(int shard, int key, long nowNanos) {
        expire(shard, nowNanos);
        if (!byUse.contains(key)) {
            misses++;
            return false;
        }
        hits++;
        byUse.remove(key);
        byUse.addLast(shard, key);
        return true;
    }

    /** Writes a key, with a new time to live. */
    public void set(int shard, int key, long nowNanos) {
        expire(shard, nowNanos);
        if (byUse.contains(key)) {
            drop(shard, key);
        } else if (items[shard] == itemsPerShard) {
            drop(shard, byUse.first(shard));
            evictions++;
        }
        boolean isEndless = timeToLiveNanos > FOR_EVER - nowNanos;
        expiryNanos[key] = isEndless ? FOR_EVER : nowNanos + timeToLiveNanos;
        byUse.addLast(shard, key);
        byAge.addLast(shard, key);
        items[shard]++;
    }

    /** The memory of a shard is gone. */
    public void clear(int shard) {
        for (int key = byAge.first(shard); key != KeyLists.NONE; key = byAge.first(shard)) {
            drop(shard, key);
        }
    }

    /** All have the same time to live, so that the oldest expires first. */
    private void expire(int shard, long nowNanos) {
        int oldest = byAge.first(shard);
        while (oldest != KeyLists.NONE && expiryNanos[oldest] <= nowNanos) {
            drop(shard, oldest);
            expirations++;
            oldest = byAge.first(shard);
        }
    }

    private void drop(int shard, int key) {
        byUse.remove(key);
        byAge.remove(key);
        items[shard]--;
    }

    /** Keys that are there now. */
    public long items(long nowNanos) {
        long sum = 0;
        for (int shard = 0; shard < items.length; shard++) {
            expire(shard, nowNanos);
            sum += items[shard];
        }
        return sum;
    }

    /** Reads that found their key. */
    public long hits() {
        return hits;
    }

    /** Reads that did not. */
    public long misses() {
        return misses;
    }

    /** Keys that went for want of memory. */
    public long evictions() {
        return evictions;
    }

    /** Keys whose time to live was over. */
    public long expirations() {
        return expirations;
    }
}
