package io.virga.models.spot;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.InstanceType;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Spot pools of a region, each made when somebody first asks for it.
 *
 * <p>m5.large in the zones of the price sample has its real prices, and a walk that goes on from the last of them. Other pools
 * walk about a level: the on-demand price less the advisor's saving, and up to 6 % away from that, as the five zones of the
 * sample are from their mean.
 */
public final class SpotMarket {
    private static final SpotAdvisor ADVISOR = SpotAdvisor.load();
    private static final SpotPriceSample SAMPLE = SpotPriceSample.load();
    private static final double ZONE_SPREAD = 0.06;

    private final Simulation sim;
    private final SpotMarketSettings settings;
    private final Journal journal;
    private final Map<String, SpotPool> pools = new LinkedHashMap<>();

    public SpotMarket(Simulation sim, SpotMarketSettings settings, Journal journal) {
        this.sim = sim;
        this.settings = settings;
        this.journal = journal;
    }

    /** Whether the advisor knows the type in that region. */
    public static boolean offers(String type, String region) {
        return ADVISOR.find(type, region) != null;
    }

    /**
     * The pool of that type in that zone.
     *
     * @param onDemandUsd the price of an hour on demand
     * @throws IllegalArgumentException if the advisor does not know the type there
     */
    public SpotPool pool(InstanceType type, AvailabilityZone zone, BigDecimal onDemandUsd) {
        String path = SpotPool.pathOf(type, zone);
        SpotPool known = pools.get(path);
        if (known != null) {
            return known;
        }
        SpotAdvice advice = ADVISOR.find(type.name(), zone.region().name());
        if (advice == null) {
            throw new IllegalArgumentException(
                    "no Spot Instances of " + type.name() + " are known in " + zone.region());
        }
        Double monthly = settings.monthlyInterruptions();
        InterruptionHazard hazard =
                InterruptionHazard.ofMonthlyShare(monthly == null ? advice.monthlyInterruptions() : monthly);
        PriceProcess prices = prices(type, zone, onDemandUsd, advice.saving(), sim.stream(path + "/price"));
        SpotPool pool = new SpotPool(sim, type, zone, prices, onDemandUsd, hazard, settings, journal);
        pools.put(path, pool);
        return pool;
    }

    private static PriceProcess prices(
            InstanceType type, AvailabilityZone zone, BigDecimal onDemandUsd, BigDecimal saving, RandomStream draws) {
        List<PriceChange> real = type.name().equals(SpotPriceSample.TYPE) ? SAMPLE.changes(zone.path()) : List.of();
        if (!real.isEmpty()) {
            return new ReplayedPrices(real, last -> new PriceWalk(draws, last, last.usd(), onDemandUsd));
        }
        double zoneFactor = 1 + ZONE_SPREAD * (2 * draws.nextDouble() - 1);
        BigDecimal level = onDemandUsd
                .multiply(BigDecimal.ONE.subtract(saving))
                .multiply(BigDecimal.valueOf(zoneFactor))
                .setScale(4, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.0001"));
        return new PriceWalk(draws, new PriceChange(0, level), level, onDemandUsd);
    }
}
