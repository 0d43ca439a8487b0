package io.virga.models.spot;

import static io.virga.models.spot.SpotAllocationStrategy.CAPACITY_OPTIMIZED;
import static io.virga.models.spot.SpotAllocationStrategy.DIVERSIFIED;
import static io.virga.models.spot.SpotAllocationStrategy.LOWEST_PRICE;
import static io.virga.models.spot.SpotAllocationStrategy.PRICE_CAPACITY_OPTIMIZED;
import static io.virga.models.spot.SpotCloud.HOUR;
import static io.virga.models.spot.SpotCloud.ON_DEMAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpotAllocationStrategyTest {
    private final SpotCloud cloud = new SpotCloud(1);

    private static Map<String, Integer> allocate(
            SpotAllocationStrategy strategy, List<SpotPool> pools, int count, int poolsToUse) {
        Map<String, Integer> held = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            SpotPool pool =
                    strategy.choose(pools, p -> held.getOrDefault(p.type().name(), 0), poolsToUse);
            if (pool != null) {
                held.merge(pool.type().name(), 1, Integer::sum);
            }
        }
        return held;
    }

    /** The documented example: 10 pools, target 100; one pool interrupted. */
    @Test
    void losesATenthOfADiversifiedFleetOfTenPoolsWithOneOfThem() {
        List<SpotPool> pools = new ArrayList<>();
        for (String type : List.of("m5.large", "m5a.large", "m6i.large", "c5.large", "r5.large")) {
            pools.add(cloud.pool(type, 0));
            pools.add(cloud.pool(type, 1));
        }
        Map<SpotPool, Integer> held = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            SpotPool pool = DIVERSIFIED.choose(pools, p -> held.getOrDefault(p, 0), 1);
            assertThat(pool).isNotNull();
            held.merge(pool, 1, Integer::sum);
            pool.request(SpotRequestTerms.oneTime(ON_DEMAND), cloud.instance());
        }
        assertThat(held)
                .hasSize(10)
                .allSatisfy((pool, count) -> assertThat(count).isEqualTo(10));
        pools.get(3).reclaimShare(1, HOUR);
        cloud.sim.runUntil(HOUR);
        assertThat(cloud.told)
                .filteredOn(line -> line.endsWith("reclaim TERMINATE"))
                .hasSize(10);
    }

    @Test
    void takesTheCheapestPoolsEvenlyOverAsManyAsToldTo() {
        List<SpotPool> pools = List.of(
                cloud.priced("dear", 1e-4, "0.05"),
                cloud.priced("cheap", 3e-4, "0.03"),
                cloud.priced("middle", 2e-4, "0.04"));
        assertThat(allocate(LOWEST_PRICE, pools, 10, 1)).containsOnly(Map.entry("cheap", 10));
        assertThat(allocate(LOWEST_PRICE, pools, 10, 2)).containsOnly(Map.entry("cheap", 5), Map.entry("middle", 5));
        assertThat(allocate(LOWEST_PRICE, pools, 9, 7))
                .containsOnly(Map.entry("cheap", 3), Map.entry("middle", 3), Map.entry("dear", 3));
    }

    @Test
    void diversifiesWithoutPoolsAtTheOnDemandPrice() {
        List<SpotPool> pools = List.of(cloud.priced("at-the-top", 1e-4, "0.096"), cloud.priced("below", 1e-4, "0.05"));
        assertThat(allocate(DIVERSIFIED, pools, 4, 1)).containsOnly(Map.entry("below", 4));
    }

    @Test
    void takesTheDeepestPoolWhateverItsPrice() {
        List<SpotPool> pools = List.of(cloud.priced("cheap", 3e-4, "0.03"), cloud.priced("deep", 1e-4, "0.05"));
        assertThat(allocate(CAPACITY_OPTIMIZED, pools, 4, 1)).containsOnly(Map.entry("deep", 4));
    }

    @Test
    void takesTheCheapestOfTheDeeperHalf() {
        List<SpotPool> pools = List.of(
                cloud.priced("cheapest", 4e-4, "0.02"),
                cloud.priced("cheap", 3e-4, "0.03"),
                cloud.priced("deep", 2e-4, "0.04"),
                cloud.priced("deepest", 1e-4, "0.05"));
        assertThat(allocate(PRICE_CAPACITY_OPTIMIZED, pools, 4, 1)).containsOnly(Map.entry("deep", 4));
    }

    @Test
    void hasNoAnswerWithoutPools() {
        for (SpotAllocationStrategy strategy : SpotAllocationStrategy.values()) {
            assertThat(strategy.choose(List.of(), pool -> 0, 1)).isNull();
        }
    }
}
