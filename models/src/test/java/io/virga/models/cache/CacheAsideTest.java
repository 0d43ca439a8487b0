package io.virga.models.cache;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.at;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.once;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import org.junit.jupiter.api.Test;

/** An application that asks a cache, and a database where the cache has nothing. */
class CacheAsideTest {
    private static Ledger send(CacheBench bench, long... times) {
        Ledger ledger = bench.cloud.clients("clients", at(times), kind(bench.web), constant(0));
        bench.cloud.drain();
        return ledger;
    }

    @Test
    void aMissTakesThreeTripsAndAHitOne() {
        CacheBench bench = new CacheBench(1, SECOND, 0).ask(Hop.Options.ONCE).thenDatabase();
        Ledger ledger = send(bench, 0, SECOND / 2, 2 * SECOND);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(112 * MS);
        assertThat(ledger.entry(1).latencyNanos()).isEqualTo(11 * MS);
        // The time to live is over.
        assertThat(ledger.entry(2).latencyNanos()).isEqualTo(112 * MS);
        assertThat(bench.database.completions()).isEqualTo(2);
        assertThat(bench.content.hits()).isEqualTo(1);
        assertThat(bench.content.misses()).isEqualTo(2);
    }

    @Test
    void whoAsksBeforeTheFirstHasFilledItAsksTheDatabaseAsWell() {
        CacheBench bench = new CacheBench(1, SECOND, 0).ask(Hop.Options.ONCE).thenDatabase();
        send(bench, 0, 50 * MS, 100 * MS, 200 * MS);
        assertThat(bench.database.completions()).isEqualTo(3);
    }

    @Test
    void aCacheThatFailsIsTakenForEmptyAndIsNotFilled() {
        CacheBench bench = new CacheBench(1, SECOND, 0)
                .ask(once(20 * MS, RetryPolicy.NONE))
                .thenDatabase();
        bench.cloud.zone(0).losePower();
        Ledger ledger = send(bench, 0);
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(130 * MS);
        assertThat(bench.content.misses() + bench.content.items(0)).isZero();
    }

    @Test
    void whatTheSecondCacheFindsFillsTheFirst() {
        CacheContent second = new CacheContent(1, 1, 1, CacheContent.FOR_EVER);
        CacheBench bench = new CacheBench(1, SECOND, 0)
                .ask(Hop.Options.ONCE)
                .ask("second", second)
                .thenDatabase();
        Ledger ledger = send(bench, 0, 2 * SECOND, 2 * SECOND + SECOND / 2);
        // Two misses, the database, two fills; then a miss, a hit and a fill; then a hit.
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(114 * MS);
        assertThat(ledger.entry(1).latencyNanos()).isEqualTo(13 * MS);
        assertThat(ledger.entry(2).latencyNanos()).isEqualTo(11 * MS);
    }
}
