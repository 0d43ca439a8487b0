package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.monitoring.Journal;
import io.virga.models.spot.SpotMarket;
import io.virga.models.spot.SpotMarketSettings;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.SpotMarketSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Spot markets of the regions that describe one; all groups of a region share its pools. */
final class SpotMarkets {
    private final Map<String, SpotMarket> markets = new LinkedHashMap<>();

    SpotMarkets(ScenarioSpec spec, Simulation sim, Journal journal) {
        for (Map.Entry<String, RegionSpec> region : spec.regions().entrySet()) {
            SpotMarketSpec market = region.getValue().spot();
            if (market != null) {
                markets.put(region.getKey(), new SpotMarket(sim, settings(market), journal));
            }
        }
    }

    private static SpotMarketSettings settings(SpotMarketSpec market) {
        return new SpotMarketSettings(
                market.monthlyInterruptions() == null
                        ? null
                        : (Double) market.monthlyInterruptions().fraction().doubleValue(),
                market.reclaimedShare().fraction().doubleValue(),
                Variates.of(market.shortage()),
                Variates.of(market.rebalanceLead()),
                market.firstHourFree());
    }

    SpotMarket of(String region) {
        SpotMarket market = markets.get(region);
        if (market == null) {
            throw new IllegalArgumentException("region " + region + " has no Spot market");
        }
        return market;
    }
}
