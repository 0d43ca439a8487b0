package io.virga.models.cache;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.settings;

import io.virga.models.traffic.Hop;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;

/** A cache of one shard, and an application that asks it before it asks a database: 1, 10, 100 ms of work. */
final class CacheBench {
    static final CacheTimes TIMES =
            new CacheTimes(constant(10 * SECOND), constant(5 * SECOND), constant(0), 0, constant(300 * SECOND));

    final TestCloud cloud = TestCloud.withoutLatency(1);
    final CacheContent content;
    final CacheShard shard;
    final StationTotals database = new StationTotals(cloud.sim());
    final Hop web = cloud.hop("web", 0, demand(10 * MS, 0), cloud.station("web", settings(1_000, 1_000, 1_000)));

    /** @param zones of the nodes, the primary's first */
    CacheBench(int keys, long timeToLiveNanos, int... zones) {
        content = new CacheContent(keys, 1, keys, timeToLiveNanos);
        shard = shard("cache", content, zones);
    }

    private CacheShard shard(String name, CacheContent ofShard, int... zones) {
        StationTotals totals = new StationTotals(cloud.sim());
        List<ServiceStation> nodes = new ArrayList<>();
        for (int zone : zones) {
            String path = name + "." + nodes.size() + ".station";
            nodes.add(cloud.station(path, zone, settings(1_000, 0, 1), totals));
        }
        return new CacheShard(cloud.sim(), name + ".1", 0, nodes, ofShard, TIMES, cloud.journal());
    }

    /** From now on the application asks the cache. */
    CacheBench ask(Hop.Options options) {
        return ask("cache", shard, content, options);
    }

    /** And another one, of the same keys. */
    CacheBench ask(String name, CacheContent other) {
        return ask(name, shard(name, other, 0), other, Hop.Options.ONCE);
    }

    private CacheBench ask(String name, CacheShard asked, CacheContent held, Hop.Options options) {
        ZipfKeys keys = new ZipfKeys(held.keys(), 1);
        CacheLookup lookup = new CacheCluster(cloud.sim(), name, keys, List.of(asked)).lookup("here");
        Hop get = cloud.hop(name, 1, demand(MS, 0), lookup, options);
        Hop set = cloud.hop(name, 1, demand(MS, 0), lookup, Hop.Options.ONCE);
        web.lookUp(get, lookup.get(), set, lookup.set());
        return this;
    }

    /** And after that the database. */
    CacheBench thenDatabase() {
        web.call(cloud.hop(
                "db", 2, demand(100 * MS, 0), cloud.station("db", 0, settings(1_000, 1_000, 1_000), database)));
        return this;
    }

    List<String> journal() {
        return cloud.journal().entries().stream()
                .map(entry -> entry.timeNanos() / SECOND + " " + entry.text())
                .toList();
    }
}
