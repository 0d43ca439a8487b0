package io.virga.models.cache;

import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.database.DatabaseNode;
import org.junit.jupiter.api.Test;

class CacheShardTest {
    private final CacheBench bench = new CacheBench(10, CacheContent.FOR_EVER, 0, 1);

    private void fill(CacheBench of) {
        for (int key = 0; key < 10; key++) {
            of.shard.set(key);
        }
    }

    private long items(CacheBench of) {
        return of.content.items(of.cloud.sim().now());
    }

    private DatabaseNode node(int number) {
        return bench.shard.nodes().get(number - 1);
    }

    @Test
    void aReplicaTakesOverWithTheContent() {
        fill(bench);
        bench.cloud.at(SECOND, () -> node(1).crash());
        bench.cloud.drain();
        assertThat(bench.journal())
                .containsExactly(
                        "1 the primary is lost: cache.1.1 in r.a",
                        "11 failover begins, to cache.1.2 in r.b",
                        "16 cache.1.2 in r.b is the primary",
                        "301 cache.1.1 in r.a is a replica");
        assertThat(items(bench)).isEqualTo(10);
        assertThat(bench.shard.failovers()).isEqualTo(1);
    }

    @Test
    void withoutAReplicaTheNodeThatReplacesItBeginsWithNothing() {
        CacheBench alone = new CacheBench(10, CacheContent.FOR_EVER, 0);
        fill(alone);
        alone.cloud.at(SECOND, () -> alone.shard.nodes().get(0).crash());
        assertThat(items(alone)).isZero();
        alone.cloud.drain();
        assertThat(alone.journal())
                .containsExactly("1 no replica has the content: it is gone", "301 cache.1.1 in r.a is the primary");
        assertThat(alone.shard.failovers()).isZero();
    }

    @Test
    void aNodeIsReplacedInItsZoneAndSoAfterThatHasPower() {
        CacheBench alone = new CacheBench(10, CacheContent.FOR_EVER, 0);
        alone.cloud.at(SECOND, () -> alone.cloud.zone(0).losePower());
        alone.cloud.at(1_000 * SECOND, () -> alone.cloud.zone(0).restorePower());
        alone.cloud.drain();
        assertThat(alone.journal()).contains("1300 cache.1.1 in r.a is the primary");
    }

    @Test
    void theContentIsGoneWithTheLastNodeThatHasIt() {
        fill(bench);
        bench.cloud.at(SECOND, () -> node(1).crash());
        bench.cloud.at(13 * SECOND, () -> node(2).crash());
        assertThat(items(bench)).isZero();
        bench.cloud.drain();
        assertThat(bench.journal())
                .endsWith(
                        "13 no replica has the content: it is gone",
                        "301 cache.1.1 in r.a is the primary",
                        "313 cache.1.2 in r.b is a replica");
    }

    @Test
    void theContentIsGoneWhenTheReplicaIsLostBeforeTheFailoverBegins() {
        fill(bench);
        bench.cloud.at(SECOND, () -> node(1).crash());
        bench.cloud.at(5 * SECOND, () -> node(2).crash());
        assertThat(items(bench)).isZero();
        bench.cloud.drain();
        assertThat(bench.journal()).contains("301 cache.1.1 in r.a is the primary");
    }

    @Test
    void theLossOfAReplicaLosesNothing() {
        fill(bench);
        bench.cloud.at(SECOND, () -> node(2).crash());
        bench.cloud.drain();
        assertThat(items(bench)).isEqualTo(10);
        assertThat(bench.journal())
                .containsExactly("1 a replica is lost: cache.1.2 in r.b", "301 cache.1.2 in r.b is a replica");
    }
}
