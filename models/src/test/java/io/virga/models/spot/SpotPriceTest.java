package io.virga.models.spot;

import static io.virga.models.spot.SpotCloud.HOUR;
import static io.virga.models.spot.SpotCloud.ON_DEMAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.kernel.random.RandomStream;
import io.virga.models.bundled.BundledTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpotPriceTest {
    private static final List<NamedCsvRecord> ROWS = BundledTable.read(SpotPool.class, "m5-large-prices.csv");
    private static final String ZONES = "abcdef";

    /** The price of the last row at or before that time, read from the file without the model. */
    private static BigDecimal inFile(String zone, Instant time) {
        BigDecimal usd = null;
        for (NamedCsvRecord row : ROWS) {
            if (row.getField("zone").equals(zone)
                    && !Instant.parse(row.getField("utc")).isAfter(time)) {
                usd = new BigDecimal(row.getField("usd_per_hour"));
            }
        }
        if (usd == null) {
            throw new AssertionError("no price in " + zone + " at " + time);
        }
        return usd;
    }

    @Test
    void replaysTheSampleAtAnyTime() {
        SpotCloud cloud = new SpotCloud(1);
        RandomStream times = RandomStream.of(1, 0, "times");
        SpotPriceSample sample = SpotPriceSample.load();
        assertThat(ROWS).hasSize(250);
        assertThat(sample.zones()).hasSize(5);
        List<SpotPool> pools = new ArrayList<>();
        for (String zone : sample.zones()) {
            pools.add(cloud.pool("m5.large", ZONES.indexOf(zone.charAt(zone.length() - 1))));
        }
        cloud.sim.runUntil(Duration.ofDays(32).toNanos());
        for (SpotPool pool : pools) {
            List<PriceChange> changes = sample.changes(pool.zone().path());
            long end = changes.get(changes.size() - 1).atNanos();
            for (int i = 0; i < 400; i++) {
                long nanos = (long) (times.nextDouble() * end);
                assertThat(pool.prices().usdAt(nanos))
                        .isEqualByComparingTo(inFile(pool.zone().path(), SpotPriceSample.START.plusNanos(nanos)));
            }
            for (PriceChange change : changes) {
                assertThat(pool.prices().usdAt(change.atNanos())).isEqualByComparingTo(change.usd());
            }
        }
    }

    @Test
    void chargesTheIntegralOfThePrice() {
        PriceHistory prices = new PriceHistory();
        prices.add(new PriceChange(0, new BigDecimal("0.04")));
        prices.add(new PriceChange(HOUR, new BigDecimal("0.05")));
        prices.add(new PriceChange(3 * HOUR, new BigDecimal("0.03")));
        // Half an hour at 0.04, two hours at 0.05, a quarter at 0.03.
        assertThat(prices.usd(HOUR / 2, 3 * HOUR + HOUR / 4)).isEqualByComparingTo("0.1275");
        assertThat(prices.usd(5 * HOUR, 6 * HOUR)).isEqualByComparingTo("0.03");
    }

    @Test
    void chargesTheSampleSecondBySecond() {
        SpotCloud cloud = new SpotCloud(1);
        SpotPool pool = cloud.pool("m5.large", 0);
        cloud.sim.runUntil(72 * HOUR);
        BigDecimal sum = BigDecimal.ZERO;
        long from = 3 * HOUR;
        for (long nanos = from; nanos < 70 * HOUR; nanos += SpotCloud.SECOND) {
            sum = sum.add(pool.prices().usdAt(nanos));
        }
        BigDecimal seconds = sum.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64);
        assertThat(pool.prices().usd(from, 70 * HOUR)).isCloseTo(seconds, within(new BigDecimal("1e-12")));
    }

    @Test
    void walksOnFromTheLastPriceOfTheSample() {
        SpotCloud cloud = new SpotCloud(1);
        SpotPool pool = cloud.pool("m5.large", 0);
        List<PriceChange> sample = SpotPriceSample.load().changes("us-east-1.a");
        cloud.sim.runUntil(Duration.ofDays(90).toNanos());
        List<PriceChange> changes = pool.prices().changes();
        assertThat(changes.subList(0, sample.size())).isEqualTo(sample);
        assertThat(changes.size()).isGreaterThan(sample.size() + 30);
        BigDecimal first = changes.get(sample.size()).usd();
        assertThat(first.subtract(sample.get(sample.size() - 1).usd()).abs()).isEqualByComparingTo("0.0001");
    }

    @Test
    void walksAsTheSampleDoesAndNeverAboveOnDemand() {
        BigDecimal level = new BigDecimal("0.0404");
        PriceWalk walk = new PriceWalk(
                RandomStream.of(1, 0, "walk"), new PriceChange(0, level), level, new BigDecimal("0.0410"));
        PriceChange last = walk.next();
        int changes = 4_000;
        for (int i = 0; i < changes; i++) {
            PriceChange change = walk.next();
            assertThat(change.usd()).isBetween(new BigDecimal("0.0343"), new BigDecimal("0.0410"));
            assertThat(change.usd().subtract(last.usd()).abs()).isEqualByComparingTo("0.0001");
            assertThat(change.atNanos() - last.atNanos()).isGreaterThanOrEqualTo(16_800 * SpotCloud.SECOND);
            last = change;
        }
        // The mean of 4000 intervals has a standard error of 0.30 h; 4.5 of them: a false alarm in 150,000 seeds.
        assertThat(last.atNanos() / 3.6e12 / changes).isCloseTo(23.7, within(1.4));
    }

    @Test
    void keepsOtherPoolsNearTheAdvisorsSaving() {
        SpotCloud cloud = new SpotCloud(3);
        for (int zone = 0; zone < 6; zone++) {
            SpotPool pool = cloud.pool("c5.large", zone);
            // 59 % saving: 0.03936, and up to 6 % away from it.
            assertThat(pool.usd()).isBetween(new BigDecimal("0.0369"), new BigDecimal("0.0418"));
            assertThat(pool.usd()).isLessThan(ON_DEMAND);
        }
        assertThat(cloud.pool("c5.large", 0).usd())
                .isNotEqualTo(cloud.pool("c5.large", 1).usd());
    }
}
