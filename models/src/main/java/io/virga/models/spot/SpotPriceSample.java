package io.virga.models.spot;

import io.virga.models.bundled.BundledTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real prices: m5.large in five zones of us-east-1, from 2021-01-09 on for a month. The file names its source. */
public final class SpotPriceSample {
    /** The type whose prices these are. */
    public static final String TYPE = "m5.large";

    /** The time of the sample at which a simulation starts: all zones have a price then. */
    public static final Instant START = Instant.parse("2021-01-09T00:00:00Z");

    private final Map<String, List<PriceChange>> changesByZone = new LinkedHashMap<>();

    private SpotPriceSample() {}

    public static SpotPriceSample load() {
        SpotPriceSample sample = new SpotPriceSample();
        BundledTable.read(SpotPriceSample.class, "m5-large-prices.csv")
                .forEach(row -> sample.add(
                        row.getField("zone"),
                        Instant.parse(row.getField("utc")),
                        new BigDecimal(row.getField("usd_per_hour"))));
        return sample;
    }

    /** What was before the start only tells the price at the start. */
    private void add(String zone, Instant time, BigDecimal usd) {
        List<PriceChange> changes = changesByZone.computeIfAbsent(zone, key -> new ArrayList<>());
        if (!time.isAfter(START)) {
            changes.clear();
            changes.add(new PriceChange(0, usd));
        } else {
            changes.add(new PriceChange(Duration.between(START, time).toNanos(), usd));
        }
    }

    /** The zones that it holds, such as {@code us-east-1.a}. */
    public List<String> zones() {
        return List.copyOf(changesByZone.keySet());
    }

    /** The changes in that zone, the first at time 0; none for a zone that it does not hold. */
    public List<PriceChange> changes(String zone) {
        return List.copyOf(changesByZone.getOrDefault(zone, List.of()));
    }
}
